"""`anser run` and `anser session` as a user meets them: exit codes, JSON lines, the diff, --apply. Usage: run_cli_test.py ANSER
SOURCE_DIR; exit 77: no sandbox here."""
import fcntl
import json
import os
import pathlib
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

ANSER, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])


def call(name, **arguments):
    return {"name": name, "arguments": arguments}


class RunCliTest(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.scratch.name)
        self.work = self.root / "work"
        self.work.mkdir()
        (self.work / "a.txt").write_text("one\ntwo\n")
        os.chmod(self.work / "a.txt", 0o640)
        (self.work / "test.sh").write_text("grep -q three a.txt\n")

    def tearDown(self):
        self.scratch.cleanup()

    def anser(self, *arguments, **environment):
        return subprocess.run([ANSER, *map(str, arguments)], capture_output=True, text=True, timeout=300,
                              env={**os.environ, **environment})

    def run_script(self, directory, calls, *more):
        script = self.root / "script.json"
        script.write_text(json.dumps(calls))
        return self.anser("run", directory, "--script", script, "--data", self.root / "data", *more)

    def test_solved_shows_a_transcript_and_a_diff(self):
        done = self.run_script(self.work, [call("run"), call("edit", path="a.txt", line=2, text="three"), call("submit")])
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("edit a.txt 2: three", done.stdout)
        self.assertIn("--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n one\n-two\n+three\n", done.stdout)
        self.assertEqual((self.work / "a.txt").read_text(), "one\ntwo\n")

    def test_a_device_that_is_not_there_is_named_before_anything_runs(self):
        done = self.anser("run", self.work, "--check", "sh test.sh", "--brain", SOURCE / "models/debug-l6c192.gguf", "--data",
                          self.root / "data", "--device", "cuda", CUDA_VISIBLE_DEVICES="")
        self.assertEqual(done.returncode, 6, done.stdout + done.stderr)
        self.assertRegex(done.stderr, "(no CUDA device|built without CUDA).*--device cpu")

    def test_apply_writes_the_files_back_and_keeps_their_modes(self):
        calls = [call("write", path="new/b.txt", text="b"), call("edit", path="a.txt", line=1, text="three"), call("submit")]
        self.assertEqual(self.run_script(self.work, calls, "--apply").returncode, 0)
        self.assertEqual((self.work / "a.txt").read_text(), "three\ntwo\n")
        self.assertEqual((self.work / "new/b.txt").read_text(), "b\n")
        self.assertEqual((self.work / "a.txt").stat().st_mode & 0o777, 0o640)

    def test_apply_is_refused_whole_where_the_directory_was_changed_meanwhile(self):
        (self.work / "gone.txt").write_text("g\n")
        calls = [call("run")] * 2 + [call("run", command=f"echo {i}; printf 'line %0300d\\n' 1 2 3 4") for i in range(8)]
        calls += [call("run", command="rm gone.txt; mkdir new; echo b > new/b.txt"), call("edit", path="a.txt", line=2, text="three"),
                  call("submit")]
        script = self.root / "script.json"
        for as_json in (True, False):
            script.write_text(json.dumps(calls))
            (self.work / "a.txt").write_text("one\ntwo\n")
            # The pipe is smaller than what comes before the end, so the run waits for us in the midst of its steps; the first
            # is written when it has been made.
            out, into = os.pipe()
            fcntl.fcntl(into, fcntl.F_SETPIPE_SZ, 4096)
            command = [ANSER, "run", self.work, "--script", script, "--apply", "--data", self.root / "data", *["--json"] * as_json]
            process = subprocess.Popen(list(map(str, command)), stdout=into, stderr=subprocess.PIPE, text=True)
            os.close(into)
            select.select([out], [], [])
            (self.work / "a.txt").write_text("one\nmine\n")
            with open(out, encoding="utf-8") as stream:
                text = stream.read()
            self.assertGreater(len(text), 2 * 4096, text)
            errors = process.stderr.read()
            process.stderr.close()
            self.assertEqual(process.wait(), 1, text + errors)
            self.assertIn("nothing was written", errors)
            self.assertIn("a.txt: the content is another", errors)
            if as_json:
                report = json.loads(text.splitlines()[-1])
                self.assertTrue(report["solved"])
                self.assertFalse(report["export"]["applied"])
                self.assertEqual([c["path"] for c in report["export"]["conflicts"]], ["a.txt"])
                self.assertIn("-two\n+three\n", report["diff"])
            else:
                self.assertNotIn("(written to", text)
            self.assertEqual((self.work / "a.txt").read_text(), "one\nmine\n")
            self.assertEqual(sorted(os.listdir(self.work)), ["a.txt", "gone.txt", "test.sh"])

    def test_apply_names_what_the_host_might_execute_or_obey(self):
        (self.work / ".git/hooks").mkdir(parents=True)
        calls = [call("run", command="mkdir -p .git/hooks; echo evil > .git/hooks/pre-commit; chmod +x test.sh; echo all: > Makefile"),
                 call("edit", path="a.txt", line=2, text="three"), call("submit")]
        done = self.run_script(self.work, calls, "--apply")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        for line in ("look at .git/hooks/pre-commit: ", "look at Makefile: ", "look at test.sh: "):
            self.assertIn("\n" + line, done.stdout)
        self.assertNotIn("look at a.txt", done.stdout)
        self.assertIn("diff --git a/test.sh b/test.sh\nold mode 100644\nnew mode 100755\n", done.stdout)
        self.assertIn(f"(written to {self.work})", done.stdout)
        self.assertEqual((self.work / ".git/hooks/pre-commit").read_text(), "evil\n")
        self.assertEqual((self.work / "test.sh").stat().st_mode & 0o777, 0o755)
        (self.work / "a.txt").write_text("one\ntwo\n")
        report = json.loads(self.run_script(self.work, calls[1:], "--apply", "--json", "--check", "sh test.sh").stdout.splitlines()[-1])
        self.assertEqual([change["path"] for change in report["export"].pop("changes")], ["a.txt"])
        self.assertEqual(report["export"], {"schema": "anser.export_report.1", "applied": True, "flags": [], "conflicts": []})
        report = json.loads(self.run_script(self.work, calls[2:], "--apply", "--json", "--check", "sh test.sh").stdout.splitlines()[-1])
        self.assertEqual(report["export"]["applied"], False)  # there was nothing to do

    def test_what_is_not_solved_is_never_written_back(self):
        done = self.run_script(self.work, [call("write", path="a.txt", text="x")], "--apply")
        self.assertEqual(done.returncode, 1)
        self.assertEqual((self.work / "a.txt").read_text(), "one\ntwo\n")

    def test_json_lines_end_with_the_report_and_can_be_replayed(self):
        calls = [call("run"), "no call", call("edit", path="a.txt", line=2, text="three"), call("submit")]
        done = self.run_script(self.work, calls, "--json", "--seed", "7")
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([line["type"] for line in lines], ["step"] * 4 + ["report"])
        report = lines[-1]
        self.assertTrue(report["solved"])
        self.assertEqual([step["n"] for step in report["steps"]], [1, 2, 3, 4])
        (self.root / "report.json").write_text(json.dumps(report))
        again = self.anser("run", self.work, "--script", self.root / "report.json", "--json", "--data", self.root / "data")
        replayed = json.loads(again.stdout.splitlines()[-1])
        self.assertEqual([s["observation"] for s in replayed["steps"]], [s["observation"] for s in report["steps"]])
        self.assertEqual(replayed["diff"], report["diff"])
        shown = self.anser("session", "show", report["session"], "--json", "--data", self.root / "data")
        self.assertEqual(len(json.loads(shown.stdout)["steps"]), 4)
        listed = json.loads(self.anser("session", "list", "--json", "--data", self.root / "data").stdout)
        self.assertEqual([session["ended"] for session in listed], ["submitted", "submitted"])

    def test_a_script_speaks_the_dialect_that_is_asked_for(self):
        calls = [call("edit", path="a.txt", line=2, text="three"), call("submit")]
        plain = self.run_script(self.work, calls, "--json")
        for dialect, begin, end in [("g1h-fast", "{", "}\n</tool_call>"), ("g1i-think", ">\n</think>\n```json\n{", "}\n```")]:
            done = self.run_script(self.work, calls, "--json", "--dialect", dialect)
            report = json.loads(done.stdout.splitlines()[-1])
            self.assertTrue(report["solved"], done.stderr)
            self.assertEqual(report["diff"], json.loads(plain.stdout.splitlines()[-1])["diff"])
            for step in report["steps"]:
                self.assertTrue(step["call"].startswith(begin) and step["call"].endswith(end), step["call"])
            listed = json.loads(self.anser("session", "list", "--json", "--data", self.root / "data").stdout)
            self.assertIn(dialect, [session["dialect"] for session in listed])

    def test_unknown_dialects_are_named_in_one_line(self):
        known = "known are world, g1g, g1h, g1i, each also with -fast -think -think-bit -think-lot"
        for command in (["run", self.work], ["eval", SOURCE / "workspaces/examples"],
                        ["model", "quantize", "a", "b", "--type", "q8_0"], ["model", "import", "a", "b"]):
            done = self.anser(*command, "--dialect", "g9z")
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn('no dialect is named "g9z": ' + known, done.stderr.splitlines()[0])

    def test_a_file_of_an_unknown_dialect_is_refused_unless_another_is_asked_for(self):
        shipped = (SOURCE / "models/debug-l6c192.gguf").read_bytes()
        key = b"anser.dialect" + bytes([8, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0])
        self.assertEqual(shipped.count(key + b"g1i"), 1)
        strange = self.root / "strange.gguf"
        strange.write_bytes(shipped.replace(key + b"g1i", key + b"g9z"))
        place = ["--data", self.root / "data", "--check", "sh test.sh", "--budget-steps", "2", "--budget-runs", "1"]
        for command in (["run", self.work, *place], ["eval", SOURCE / "workspaces/examples"]):
            done = self.anser(*command, "--brain", strange)
            self.assertEqual(done.returncode, 6, done.stderr)
            self.assertEqual(len(done.stderr.splitlines()), 1)
            self.assertIn('no dialect is named "g9z": known are world,', done.stderr)
        done = self.anser("run", self.work, *place, "--brain", strange, "--dialect", "g1h-think", "--think-tokens", "8", "--json")
        self.assertIn(done.returncode, (1, 3, 4), done.stderr)
        steps = json.loads(done.stdout.splitlines()[-1])["steps"]
        self.assertTrue(steps and steps[0]["call"].startswith(">"), steps)

    def test_exit_codes_tell_endings_apart(self):
        for expected, calls, more in [
            (1, [], []),
            (1, ["x", "y", "z"], []),
            (3, [call("run"), call("read", path="a.txt")], ["--budget-steps", "1"]),
            (3, [call("run"), call("read", path="a.txt")], ["--budget-runs", "1", "--plan", "greedy"]),
            (4, [call("run")] * 3, []),
        ]:
            done = self.run_script(self.work, calls, *more)
            self.assertEqual(done.returncode, expected, f"{calls} {more}: {done.stdout} {done.stderr}")

    def test_a_sandbox_that_does_not_start_is_5(self):
        (self.root / "script.json").write_text("[]")
        script = ["--script", self.root / "script.json", "--data", self.root / "data"]
        suite = SOURCE / "workspaces/examples"
        done = self.anser("eval", suite, TMPDIR=str(self.root / "none"))
        self.assertEqual(done.returncode, 5, f"{done.stdout} {done.stderr}")
        self.assertIn("$TMPDIR must name a directory", done.stderr)
        (self.root / "taken").mkdir()
        (self.root / "taken/store").write_text("a file\n")
        done = self.anser("run", self.work, *script[:3], self.root / "taken")
        self.assertEqual(done.returncode, 5, f"{done.stdout} {done.stderr}")
        self.assertIn(str(self.root / "taken/store"), done.stderr)
        # A kernel that grants no namespaces: the limit is a user namespace's own, so the test may set it.
        inside = 'echo 0 > /proc/sys/user/max_user_namespaces && exec "$@"'
        command = ["unshare", "--user", "--map-root-user", "sh", "-c", inside, "sh", ANSER, "run", self.work, *script]
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=300)
        if "anser:" not in done.stderr:
            self.skipTest("no user namespace to try it in: " + done.stderr)
        self.assertEqual(done.returncode, 5, done.stdout + done.stderr)
        self.assertIn("may not make namespaces", done.stderr)

    def test_an_interrupt_ends_with_130_and_keeps_the_steps(self):
        script = self.root / "script.json"
        script.write_text(json.dumps([call("run"), call("run", command="sleep 2"), call("run", command="true")]))
        command = [ANSER, "run", self.work, "--script", script, "--json", "--data", self.root / "data"]
        process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, text=True)
        first = json.loads(process.stdout.readline())
        process.send_signal(signal.SIGINT)
        lines = [json.loads(line) for line in process.stdout]
        self.assertEqual(process.wait(), 130)
        process.stdout.close()
        self.assertEqual(lines[-1]["ended"], "interrupted")
        self.assertEqual(lines[-1]["diff"], "")
        shown = self.anser("session", "show", first["session"], "--json", "--data", self.root / "data")
        self.assertEqual(len(json.loads(shown.stdout)["steps"]), len(lines[-1]["steps"]))

    def test_bad_usage_says_what_and_where(self):
        (self.root / "empty").mkdir()
        (self.root / "bad.json").write_text("[3]")
        for arguments, expected, word in [
            ([self.root / "none"], 2, "none"),
            ([self.root / "empty"], 2, "--check"),
            ([self.work, "--plan", "best-of-x"], 2, "best-of-x"),
            ([self.work, "--budget-steps", "-3"], 2, "budget-steps"),
            ([self.work, "--script", self.root / "bad.json", "--data", self.root / "data"], 2, "element 0"),
            ([self.work, "--brain", self.root / "no.gguf", "--data", self.root / "data"], 6, "no.gguf"),
            ([self.work, "--brain", self.work / "a.txt", "--data", self.root / "data"], 6, "a.txt"),
        ]:
            done = self.anser("run", *arguments)
            self.assertEqual(done.returncode, expected, f"{arguments}: {done.stderr}")
            self.assertIn(word, done.stderr)
        self.assertEqual(self.anser("session", "show", 9, "--data", self.root / "data").returncode, 2)

    def test_version_says_which_kernels_this_machine_runs(self):
        report = json.loads(self.anser("version", "--json").stdout)
        self.assertEqual(report["kernels"][0], "ref")
        self.assertEqual(report["chosen"], report["kernels"][-1])
        self.assertIn(f"kernels: {' '.join(report['kernels'])}; {report['chosen']} is chosen", self.anser("version").stdout)
        self.assertEqual(self.anser("version", "--what").returncode, 2)

    def test_help_has_an_example(self):
        for command in ("run", "session"):
            done = self.anser(command, "--help")
            self.assertEqual(done.returncode, 0)
            self.assertIn("Example:", done.stdout)

    def test_the_example_workspace_is_solved_by_search_without_a_brain(self):
        # The search over the table of mutations takes the place of the script's edit, which is then made where there is
        # nothing left to search for: it changes a comment.
        median = self.root / "median"
        shutil.copytree(SOURCE / "workspaces/examples/median", median)
        calls = [call("run"), call("edit", path="median.py", line=2, text="# the middle"), call("submit")]
        done = self.run_script(median, calls, "--json", "--plan", "best-of-N", "--budget-runs", "400")
        report = json.loads(done.stdout.splitlines()[-1])
        self.assertEqual(done.returncode, 0, report["why"])
        self.assertTrue(report["hidden_passed"])
        self.assertIn("plan", report["steps"][1])

    def test_the_shipped_brain_repairs_and_knows_when_nothing_is_left_to_try(self):
        for name, statuses in (("median", [0]), ("impossible", [1, 3])):
            done = self.anser("run", SOURCE / "workspaces/examples" / name, "make the tests pass", "--json", "--data",
                              self.root / "data")
            report = json.loads(done.stdout.splitlines()[-1])
            self.assertIn(done.returncode, statuses, f"{name}: {report['why']} {done.stderr}")
            self.assertEqual(report["solved"], done.returncode == 0)
            self.assertTrue(any("plan" in step for step in report["steps"]), name)


if __name__ == "__main__":
    probe = subprocess.run([ANSER, "run", str(SOURCE / "workspaces/examples/median"), "--script", "/dev/stdin", "--data",
                            tempfile.mkdtemp()], input="[]", text=True, capture_output=True)
    if probe.returncode == 5:
        print(probe.stderr)
        sys.exit(1 if os.environ.get("ANSER_MUST_WORK") == "1" else 77)
    unittest.main(argv=sys.argv[:1])
