"""`anser session` as a user meets it, with the shipped brain: a run that is cut and resumed is the run that was not. Usage:
session_cli_test.py ANSER SOURCE_DIR; exit 77: no sandbox here."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

ANSER, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
TASK = SOURCE / "workspaces/debug-heldout"


def essence(step):
    out = {key: step.get(key) for key in ("n", "call", "action", "planned", "observation", "ok", "tokens", "log_prob", "ran_check",
                                          "workspace_hash", "mind_hash")}
    if step.get("plan"):
        out["plan"] = {key: step["plan"].get(key) for key in ("nodes", "runs_used", "verified")}
    return out


class SessionCliTest(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.scratch.name)
        self.data = self.root / "data"

    def tearDown(self):
        self.scratch.cleanup()

    def anser(self, *arguments, status=0):
        done = subprocess.run([ANSER, *map(str, arguments), "--data", str(self.data)], capture_output=True, text=True, timeout=600)
        if status is not None:
            self.assertEqual(done.returncode, status, done.stdout[-2000:] + done.stderr)
        return done

    def steps(self, done):
        return [essence(line) for line in map(json.loads, done.stdout.splitlines()) if line["type"] == "step"]

    def shown(self, word):
        return [essence(step) for step in json.loads(self.anser("session", "show", word, "--json").stdout)["steps"]]

    def session(self, word):
        return json.loads(self.anser("session", "show", word, "--json").stdout)

    def test_what_is_resumed_is_what_would_have_been(self):
        for task in sorted(path for path in TASK.iterdir() if path.is_dir())[:4]:
            whole = self.steps(self.anser("run", task, "--json", "--seed", "7", "--temperature", "0.7", "--budget-steps", "12",
                                          status=None))
            self.assertGreater(len(whole), 2, task)
            for first in {1, len(whole) // 2, len(whole) - 1} - {0}:
                self.anser("run", task, "--json", "--seed", "7", "--temperature", "0.7", "--budget-steps", first, status=3)
                self.anser("session", "resume", "last", "--json", "--budget-steps", 12 - first, status=None)
                self.assertEqual(self.shown("last"), whole, f"{task.name} cut after {first}")
            # Back, and both ways of a fork; each leads where the first one led.
            middle = len(whole) // 2
            self.anser("session", "fork", "last", "--at", middle, "--name", f"fork-{task.name}")
            word = f"fork-{task.name}"
            origin = str(self.session(word)["forked_from"])
            self.anser("session", "rewind", origin, middle)
            self.assertEqual(len(self.shown(origin)), middle)
            for one in (origin, word):
                self.anser("session", "resume", one, "--json", "--budget-steps", 12 - middle, status=None)
                self.assertEqual(self.shown(one), whole, f"{task.name}, {one}")

    def small(self, *more):
        work = self.root / "work"
        work.mkdir(exist_ok=True)
        (work / "a.txt").write_text("one\n")
        script = self.root / "script.json"
        script.write_text(json.dumps([{"name": "run", "arguments": {"command": "sleep 0.2; date +%N"}}] * 40))
        return ["run", work, "go on", "--check", "false", "--script", script, "--plan", "greedy", *more]

    def test_two_processes_on_one_session(self):
        command = [ANSER, *map(str, self.small()), "--data", str(self.data), "--json"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
            running.stdout.readline()
            listed = self.anser("session", "list").stdout
            self.assertIn("running", listed)
            for what in (["resume", "last"], ["rewind", "last", "0"], ["rename", "last", "x"], ["remove", "last"]):
                done = self.anser("session", *what, status=2)
                self.assertIn(f"process {running.pid}", done.stderr)
                self.assertIn("anser run", done.stderr)
            self.anser("session", "fork", "last", "--name", "beside")
            running.kill()
            running.stdout.read()
        self.assertIn("open", self.anser("session", "list").stdout)
        self.anser("session", "resume", "beside", "--script", self.root / "script.json", "--budget-steps", "1", status=3)

    def test_gc_beside_a_run_takes_nothing_of_it(self):
        self.anser(*self.small("--budget-steps", "2"), status=3)
        command = [ANSER, *map(str, self.small("--budget-steps", "30")), "--data", str(self.data), "--json"]
        said, collections = self.root / "said", 0
        with open(said, "w") as out, subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL) as running:
            while not said.read_text():
                time.sleep(0.01)
            while running.poll() is None:
                # Something to free each time.
                self.anser("session", "fork", "1", "--at", "1", "--name", "beside")
                self.anser("session", "resume", "beside", "--script", self.root / "script.json", "--budget-steps", "1", status=3)
                self.anser("session", "remove", "beside")
                freed = json.loads(self.anser("session", "gc", "--json").stdout)
                self.assertEqual(freed["steps"], 1)
                self.assertEqual(freed["sessions"], [])
                collections += 1
        steps = [essence(line) for line in map(json.loads, said.read_text().splitlines()) if line["type"] == "step"]
        self.assertEqual(len(steps), 30)
        self.assertGreater(collections, 1)
        self.assertEqual(self.shown("2"), steps)
        self.assertEqual(json.loads(self.anser("session", "fsck", "--json").stdout)["findings"], [])
        self.anser("session", "rewind", "2", "7")
        self.anser("session", "resume", "2", "--script", self.root / "script.json", "--budget-steps", "1", status=3)

    def test_gc_removes_what_it_is_told_not_to_keep(self):
        for _ in range(3):
            self.anser(*self.small("--budget-steps", "2"), status=3)
        self.anser("session", "rename", "1", "mine")
        would = json.loads(self.anser("session", "gc", "--keep-last", "1", "--dry-run", "--json").stdout)
        self.assertEqual(would["sessions"], [2])
        self.assertEqual(would["steps"], 3)
        self.assertIn("would remove session 2, begun 20", self.anser("session", "gc", "--keep-last", "1", "--dry-run").stdout)
        self.assertEqual(json.loads(self.anser("session", "gc", "--keep-last", "1", "--keep-days", "1", "--json").stdout)["sessions"], [])
        done = json.loads(self.anser("session", "gc", "--keep-last", "1", "--json").stdout)
        self.assertEqual({key: done[key] for key in ("sessions", "steps", "states", "snapshots")},
                         {key: would[key] for key in ("sessions", "steps", "states", "snapshots")})
        self.assertEqual([one["id"] for one in json.loads(self.anser("session", "list", "--json").stdout)], [3, 1])
        self.anser("session", "gc", "--keep-days", "-1", status=2)

    def refused(self, run, what, why):
        done = run(what)
        self.assertEqual(done.returncode, 2, done.stdout + done.stderr)
        for word in ("cannot be written", why, "--data"):
            self.assertIn(word, done.stderr)

    def looked_at(self, run, away, why):
        """A directory that cannot be written: it can be looked at, nothing else, and nothing is made in it."""
        def files():
            return sorted(str(path) for path in self.data.rglob("*"))
        shown = self.anser("session", "show", "last", "--json").stdout
        listed = self.anser("session", "list", "--json").stdout
        before = files()
        self.assertEqual(run(["session", "list", "--json"]).stdout, listed)
        self.assertEqual(run(["session", "show", "last", "--json"]).stdout, shown)
        done = run(["session", "export", "last", str(away / "bundle"), "--json"])
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        for what in (["session", "rewind", "last", "0"], ["session", "fork", "last"], ["session", "rename", "last", "x"],
                     ["session", "remove", "last"], ["session", "gc"], ["session", "fsck"],
                     ["session", "resume", "last", "--script", str(self.root / "script.json")],
                     [str(word) for word in self.small("--budget-steps", "1")]):
            self.refused(run, what, why)
        self.assertEqual(files(), before)
        self.data = self.root / "elsewhere"
        self.anser("session", "import", away / "bundle")
        self.assertEqual([step["workspace_hash"] for step in self.shown("last")],
                         [step["workspace_hash"] for step in json.loads(shown)["steps"]])

    def test_a_read_only_file_system(self):
        if os.geteuid() != 0:
            self.skipTest("not root: nothing can be mounted")
        self.anser(*self.small("--budget-steps", "3"), status=3)
        mount = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'

        def run(what):
            return subprocess.run(["unshare", "-m", "sh", "-c", mount, str(self.data), ANSER, *what, "--data", str(self.data)],
                                  capture_output=True, text=True, timeout=300)
        with tempfile.TemporaryDirectory() as away:
            self.looked_at(run, pathlib.Path(away), "Read-only file system")

    def test_a_read_only_file_system_with_a_write_ahead_log(self):
        """Left by a program that was killed: its newest steps are in no other file."""
        if os.geteuid() != 0:
            self.skipTest("not root: nothing can be mounted")
        command = [ANSER, *map(str, self.small("--budget-steps", "30")), "--data", str(self.data), "--json"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as running:
            said = [json.loads(running.stdout.readline()) for _ in range(3)]
            running.kill()
            said += [json.loads(line) for line in running.stdout.read().splitlines(True) if line.endswith("\n")]
        self.assertGreater((self.data / "sessions.db-wal").stat().st_size, 0)
        mount = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
        shown = subprocess.run(["unshare", "-m", "sh", "-c", mount, str(self.data), ANSER, "session", "show", "last", "--json", "--data",
                                str(self.data)], capture_output=True, text=True, timeout=300)
        self.assertEqual(shown.returncode, 0, shown.stderr)
        steps = [essence(step) for step in json.loads(shown.stdout)["steps"]]
        self.assertEqual(steps[:len(said)], [essence(line) for line in said if line["type"] == "step"])

    def test_a_directory_of_somebody_else(self):
        if os.geteuid() != 0:
            self.skipTest("not root: nobody else to be")
        self.anser(*self.small("--budget-steps", "3"), status=3)
        os.chmod(self.root, 0o755)
        subprocess.run(["chown", "-R", "65534:65534", str(self.root)], check=True)
        for path in [self.data, *self.data.rglob("*")]:
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & 0o555)

        def run(what):
            return subprocess.run(["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", ANSER, *what, "--data",
                                   str(self.data)], capture_output=True, text=True, timeout=300, cwd="/")
        with tempfile.TemporaryDirectory() as away:
            os.chown(away, 65534, 65534)
            self.looked_at(run, pathlib.Path(away), "Permission denied")

    def test_a_run_says_which_session_it_was_and_how_to_go_on(self):
        done = self.anser(*self.small("--budget-steps", "1"), status=3)
        self.assertTrue(done.stdout.endswith(f"\nsession 1: anser session resume 1 --data {self.data} --budget-steps N\n"), done.stdout)
        again = self.anser("session", "resume", "1", "--script", self.root / "script.json", "--budget-steps", "1", status=3)
        self.assertIn("\nsession 1: anser session resume 1 --data", again.stdout)
        # As it says, word for word, with the default directory.
        command = [ANSER, *map(str, self.small())]
        environment = {**os.environ, "XDG_DATA_HOME": str(self.root / "home")}
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as running:
            while not running.stdout.readline().lstrip().startswith("1 run"):
                pass
            running.send_signal(signal.SIGINT)
            rest = running.stdout.read()
        self.assertEqual(running.returncode, 130)
        line = rest.splitlines()[-1]
        self.assertEqual(line, "session 1: anser session resume 1")
        words = line.split(": ", 1)[1].split()
        on = subprocess.run([ANSER, *words[1:], "--script", str(self.root / "script.json"), "--budget-steps", "1"], capture_output=True,
                            text=True, env=environment)
        self.assertEqual(on.returncode, 3, on.stderr)
        (self.root / "script.json").write_text('[{"name": "submit", "arguments": {}}]')
        solved = self.anser("run", self.root / "work", "--check", "true", "--script", self.root / "script.json")
        self.assertIn("\nsession 2: anser session show 2 --data", solved.stdout)

    def test_open_files_are_as_many_as_the_system_grants_and_a_box_has_its_own_limit(self):
        def few(command, **more):
            return subprocess.Popen(["prlimit", "--nofile=64:2000", *map(str, command)], stdout=subprocess.PIPE, text=True, **more)
        with few([ANSER, *self.small("--budget-steps", "20"), "--data", self.data, "--json"]) as running:
            running.stdout.readline()
            limits = pathlib.Path(f"/proc/{running.pid}/limits").read_text()
            running.kill()
            running.stdout.read()
        self.assertRegex(limits, r"Max open files +2000 +2000 ")
        inside = [ANSER, "sandbox", "--", "sh", "-c", "ulimit -Sn; ulimit -Hn"]
        usual = subprocess.run(inside, capture_output=True, text=True, check=True).stdout
        with few(inside) as limited:
            self.assertEqual(limited.stdout.read(), usual)

    def test_words_and_numbers_that_mean_nothing_are_said(self):
        self.anser(*self.small("--budget-steps", "2"), status=3)
        for what, says in ((["show", "9"], "there is no session 9"), (["show", "nobody"], "there is no session nobody"),
                           (["rewind", "1", "3"], "there is no step 3: the last one is 2"), (["rewind", "1"], "say which step"),
                           (["rewind", "1", "--back", "5"], "only 2 steps"), (["fork", "1", "--at", "7"], "there is no step 7"),
                           (["resume", "1", "--dialect", "g1h", "--script", self.root / "script.json"], "speaks g1i")):
            self.assertIn(says, self.anser("session", *what, status=2).stderr)
        self.anser("session", "rename", "1", "mine")
        self.assertEqual(self.session("mine")["id"], 1)
        self.anser("session", "fork", "mine", "--name", "mine", status=2)
        self.assertEqual(len(json.loads(self.anser("session", "list", "--json").stdout)), 1)
        self.anser("session", "rewind", "mine", "1")
        self.assertEqual(self.session("mine")["undone"], 1)
        self.anser("session", "rewind", "mine", "2")
        self.assertEqual(self.session("mine")["undone"], 0)
        self.anser("session", "remove", "mine")
        freed = json.loads(self.anser("session", "gc", "--json").stdout)
        self.assertEqual(freed["steps"], 3)
        self.assertEqual([str(p) for p in (self.data / "store/snapshots").iterdir()], [])

    def test_a_solved_session_is_not_resumed(self):
        work = self.root / "work"
        work.mkdir()
        (work / "a.txt").write_text("one\n")
        script = self.root / "script.json"
        script.write_text('[{"name": "submit", "arguments": {}}]')
        self.anser("run", work, "--check", "true", "--script", script, "--name", "done")
        self.assertIn("is solved: rewind it", self.anser("session", "resume", "done", "--script", script, status=2).stderr)
        self.anser("session", "rewind", "done", "0")
        self.anser("session", "resume", "done", "--script", script)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as probe:
        (pathlib.Path(probe) / "script.json").write_text("[]")
        code = subprocess.run([ANSER, "run", probe, "--check", "true", "--script", probe + "/script.json", "--data", probe + "/data"],
                              capture_output=True).returncode
    if code == 5:
        sys.exit(1 if os.environ.get("ANSER_MUST_WORK") == "1" else 77)
    unittest.main(argv=sys.argv[:1])
