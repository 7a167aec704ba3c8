"""Boxes that are kept (`anser sandbox create`, `exec`, ...), by the program itself. Usage: managed_boxes_test.py ANSER; exit 77: no sandbox
here (1 where ANSER_MUST_WORK=1)."""
import http.server
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

ANSER = sys.argv[1]


def files_of(root):
    """Path to bytes of every file below, and to None of every directory."""
    return {str(p.relative_to(root)): None if p.is_dir() else p.read_bytes() for p in sorted(root.rglob("*"))}


class Moment:
    """When to kill: moves towards the moment at which it is just too late, whatever else the machine has to do."""

    def __init__(self, seconds):
        self.seconds, self.late, self.rng = seconds, 0, random.Random(20261122)

    def wait(self):
        time.sleep(self.seconds * self.rng.uniform(0.5, 1.1))

    def was(self, late):
        self.late += late
        self.seconds *= 0.8 if late else 1.25


class ManagedBoxes(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.scratch.name)
        self.store = self.root / "state"
        self.project = self.root / "project"
        (self.project / "src").mkdir(parents=True)
        (self.project / "a.txt").write_text("one\n")
        (self.project / "src/b.txt").write_text("b\n")

    def tearDown(self):
        self.scratch.cleanup()

    def command(self, verb, *arguments):
        return [ANSER, "sandbox", verb, "--store", str(self.store), *arguments]

    def call(self, verb, *arguments, **options):
        return subprocess.run(self.command(verb, *arguments), capture_output=True, text=True, check=False, **options)

    def must(self, verb, *arguments, **options):
        done = self.call(verb, *arguments, **options)
        self.assertEqual(done.returncode, 0, f"{verb} {arguments}: {done.stdout}{done.stderr}")
        return done.stdout

    def sh(self, box, program):
        return self.must("exec", box, "--", "sh", "-c", program)

    def record(self, name):
        return next(box for box in json.loads(self.must("list", "--json"))["boxes"] if box["name"] == name)

    def create(self, name="work", *more):
        return self.must("create", str(self.project), "--name", name, *more).strip()

    def kept(self, folder):
        return sorted(os.listdir(self.store / "store" / folder))

    def refused(self, status, said, verb, *arguments, **options):
        done = self.call(verb, *arguments, **options)
        self.assertEqual(done.returncode, status, f"{verb} {arguments}: {done.stdout}{done.stderr}")
        self.assertIn(said, done.stderr)
        return done

    def test_the_outcome_names_both_snapshots(self):
        self.create()
        first = json.loads(self.must("exec", "work", "--json", "--", "sh", "-c", "echo x > x"))
        second = json.loads(self.must("exec", "work", "--json", "--", "true"))
        self.assertNotEqual(first["snapshot_before"], first["snapshot_after"])
        self.assertEqual([first["snapshot_after"]] * 2, [second["snapshot_before"], second["snapshot_after"]])
        self.assertEqual(len(first["snapshot_before"]), 64)

    def test_round_trip(self):
        before = files_of(self.project)
        self.assertEqual(self.create(), "work")
        self.sh("work", "echo two >> a.txt; rm src/b.txt; printf 'all:\\n' > Makefile; chmod 755 Makefile")
        self.assertEqual(self.sh("work", "cat a.txt; ls /tmp | grep -v home || true; echo gone > /tmp/x"), "one\ntwo\n")
        self.assertEqual(self.sh("work", "ls /tmp/x 2>/dev/null || echo fresh"), "fresh\n")
        self.assertEqual(self.must("diff", "work"), "added     Makefile\nmodified  a.txt\ndeleted   src/b.txt\n")
        label = self.must("snapshot", "work", "--as", "good").split()
        self.assertEqual(label, ["good", self.record("work")["current"]])
        self.assertEqual(self.must("snapshot", "work").split()[0], "s1")
        self.assertEqual(self.must("fork", "work", "--n", "2", "--as", "try"), "try-1\ntry-2\n")
        self.sh("try-1", "echo 1 > 1")
        self.assertEqual(self.must("diff", "try-1", "--from", "origin"), "added     1\n")
        self.assertEqual(self.sh("try-2", "ls"), "Makefile\na.txt\nsrc\n")
        changes = json.loads(self.must("diff", "work", "--json"))
        self.assertEqual([(c["path"], c["kind"]) for c in changes["changes"]],
                         [("Makefile", "added"), ("a.txt", "modified"), ("src/b.txt", "deleted")])
        self.sh("work", "echo worse > a.txt")
        self.assertEqual(self.must("diff", "work", "--from", "good"), "modified  a.txt\n")
        self.must("restore", "work", "good")
        self.assertEqual(self.must("diff", "work", "--from", "good"), "")
        self.assertEqual(files_of(self.project), before)
        dry = self.must("export", "work", "--dry-run")
        self.assertEqual(files_of(self.project), before)
        done = self.must("export", "work")
        self.assertEqual(dry, done)
        self.assertIn("look at   Makefile: ", done)
        self.assertEqual(files_of(self.project), {"a.txt": b"one\ntwo\n", "src": None, "Makefile": b"all:\n"})
        self.assertEqual(self.must("diff", "work"), "")
        self.assertEqual(self.must("export", "work"), "")
        self.sh("work", "echo three >> a.txt")
        self.must("export", "work")
        self.assertEqual((self.project / "a.txt").read_text(), "one\ntwo\nthree\n")
        for name in ("work", "try-1", "try-2"):
            self.must("destroy", name)
        self.assertEqual(json.loads(self.must("list", "--json"))["boxes"], [])
        for folder in ("layers", "snapshots", "listings"):
            self.assertEqual(self.kept(folder), [], folder)
        self.assertEqual([p for p in (self.store / "store/blobs").rglob("*") if p.is_file()], [])
        self.assertEqual(os.listdir(self.store / "boxes"), [])

    def test_what_others_need_stays(self):
        self.create()
        self.sh("work", "echo x > x")
        self.must("fork", "work", "--as", "other")
        self.must("destroy", "work")
        layers = self.kept("layers")
        self.assertEqual(self.sh("other", "cat x a.txt"), "x\none\n")
        self.must("create", "--name", "empty")
        self.must("destroy", "empty")
        self.assertEqual(self.kept("layers"), layers)

    def test_long_lines_do_not_grow(self):
        self.create()
        for i in range(33):
            self.sh("work", f"head -c 100000 /dev/urandom > big; echo {i} > n")
        self.assertLess(len(self.kept("snapshots")), 20)
        self.assertEqual(self.record("work")["execs"], 33)

    def test_export_meets_a_changed_host(self):
        self.create()
        self.sh("work", "echo box > a.txt; echo new > new")
        (self.project / "a.txt").write_text("host\n")
        before = files_of(self.project)
        for extra in ((), ("--dry-run",)):
            refused = self.refused(1, "nothing was written", "export", "work", *extra)
            self.assertIn("conflict  a.txt, on the host: the content is another", refused.stdout)
        report = json.loads(self.call("export", "work", "--json").stdout)
        self.assertEqual((report["applied"], [c["path"] for c in report["conflicts"]]), (False, ["a.txt"]))
        self.assertEqual(files_of(self.project), before)
        (self.project / "a.txt").write_text("one\n")
        self.assertTrue(json.loads(self.must("export", "work", "--json"))["applied"])
        self.assertEqual((self.project / "a.txt").read_text(), "box\n")

    def test_export_elsewhere_leaves_the_base(self):
        self.must("create", "--name", "empty")
        self.sh("empty", "mkdir d; echo x > d/x")
        self.refused(2, "was made of no directory", "export", "empty")
        target = self.root / "target"
        self.refused(2, "is no directory", "export", "empty", str(target))
        target.mkdir()
        self.must("export", "empty", str(target))
        self.assertEqual(files_of(target), {"d": None, "d/x": b"x\n"})
        self.assertEqual(self.must("diff", "empty"), "added     d/\nadded     d/x\n")

    def test_forks_merge(self):
        self.create()
        self.must("fork", "work", "--n", "2", "--as", "t")
        self.sh("t-1", "echo 1 > 1; printf 'zero\\none\\n' > a.txt")
        self.sh("t-2", "echo 2 > 2; printf 'b2\\n' > src/b.txt")
        self.must("merge", "t-1", "t-2")
        self.assertEqual(self.sh("t-1", "cat 1 2 a.txt src/b.txt"), "1\n2\nzero\none\nb2\n")
        self.sh("t-2", "echo other > a.txt")
        current = self.record("t-1")["current"]
        refused = self.refused(1, "stays as it was", "merge", "t-1", "t-2")
        self.assertIn("conflict  a.txt: both modified", refused.stdout)
        self.assertEqual(self.record("t-1")["current"], current)
        self.must("merge", "work", "t-1")
        self.assertEqual(self.record("work")["current"], current)
        self.must("create", "--name", "stranger")
        self.refused(2, "no forks of one another", "merge", "work", "stranger")

    def test_two_programs_at_once(self):
        self.create()
        self.sh("work", "seq 5 > n")
        running = [subprocess.Popen(self.command("exec", "work", "--", "sh", "-c", f"echo {i} >> n; echo > f{i}"), stderr=subprocess.PIPE, text=True)
                   for i in range(6)]
        for process in running:
            process.communicate()
            self.assertEqual(process.returncode, 0)
        self.assertEqual(sorted(self.sh("work", "tail -n +6 n").split()), [str(i) for i in range(6)])
        self.assertEqual(self.sh("work", "ls f* | wc -l"), "6\n")

    def test_many_come_and_go(self):
        """The same content is kept, named and forgotten by four at once: nobody loses a state, and nothing is left."""
        problems = []

        def live(number):
            try:
                for i in range(6):
                    name = f"b{number}-{i}"
                    self.create(name)
                    self.sh(name, f"echo {i} > same; echo {number} > own")
                    self.must("fork", name, "--as", name + "x")
                    self.must("destroy", name)
                    self.assertEqual(self.sh(name + "x", f"echo {i + 1} > same; cat own a.txt same"), f"{number}\none\n{i + 1}\n")
                    self.assertEqual(self.sh(name + "x", "cat own a.txt same"), f"{number}\none\n{i + 1}\n")
                    self.must("destroy", name + "x")
            except BaseException as problem:
                problems.append(problem)

        threads = [threading.Thread(target=live, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(problems, [])
        self.must("create", "--name", "last")
        self.must("destroy", "last")
        self.assertEqual((self.kept("layers"), self.kept("snapshots"), os.listdir(self.store / "boxes")), ([], [], []))

    def test_who_holds_it_is_said(self):
        self.create("work", "--wall", "600s")
        holder = subprocess.Popen(self.command("exec", "work", "--", "sh", "-c", "echo ready; sleep 600"), stdout=subprocess.PIPE)
        self.assertEqual(holder.stdout.readline(), b"ready\n")
        for status, arguments in ((125, ("exec", "work", "--no-wait", "--", "true")), (1, ("snapshot", "work", "--no-wait")), (1, ("destroy", "work", "--no-wait"))):
            self.refused(status, f"is in use by process {holder.pid} ({ANSER} sandbox exec", *arguments)
        waiting = subprocess.Popen(self.command("snapshot", "work"), stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.assertIn(f"process {holder.pid} ", waiting.stderr.readline())
        self.must("diff", "work")
        holder.send_signal(signal.SIGINT)
        self.assertEqual(holder.wait(), -signal.SIGINT)
        holder.stdout.close()
        self.assertEqual(waiting.communicate()[0].split()[0], "s1")
        self.assertEqual(self.record("work")["execs"], 0)

    def test_kill_9_leaves_the_old_or_the_new(self):
        self.create()
        def program(i):
            return f"mkdir -p d; echo {i} > n; for k in $(seq 40); do echo {i} > d/$k; done"

        started = time.monotonic()
        self.sh("work", program(0))
        moment = Moment(time.monotonic() - started)
        for i in range(1, 21):
            before = int(self.sh("work", "cat n"))
            process = subprocess.Popen(self.command("exec", "work", "--", "sh", "-c", program(i)))
            moment.wait()
            process.kill()
            process.wait()
            seen = self.sh("work", "cat n; cat d/* | sort -u").split()
            self.assertIn(seen[0], (str(before), str(i)))
            self.assertEqual(seen[1:], [seen[0]], "half of a run was kept")
            moment.was(late=seen[0] == str(i))
        print(f"20 kills of exec: {moment.late} runs were kept")
        self.assertLess(moment.late, 20, "nothing was tested")
        self.must("destroy", "work")
        self.assertEqual(self.kept("layers"), [])
        self.assertEqual([name for name in os.listdir(self.store / "boxes")], [])

    def test_kill_9_of_an_export(self):
        self.create()
        def program(i):
            return f"mkdir -p d; for k in $(seq 150); do echo {i} > d/$k; done"

        self.sh("work", program("first"))
        started = time.monotonic()
        self.must("export", "work")
        moment = Moment(time.monotonic() - started)
        for i in range(12):
            self.sh("work", program(i))
            process = subprocess.Popen(self.command("export", "work"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            moment.wait()
            process.kill()
            process.wait()
            moment.was(late=(self.project / "d/150").exists() and (self.project / "d/150").read_text() == f"{i}\n")
            self.must("export", "work")
            self.assertEqual({p.read_text() for p in (self.project / "d").iterdir()}, {f"{i}\n"})
            self.assertEqual(self.must("diff", "work"), "")
            self.assertEqual([name for name in os.listdir(self.root) if "anser-export" in name], [])
        print(f"12 kills of export: {moment.late} were done already")
        self.assertLess(moment.late, 12, "nothing was tested")

    def test_wrong_names(self):
        self.create()
        for name in ("", ".", "..", "../work", "-x", "a b", "a/b", "ä", "x" * 65, "a\nb"):
            self.refused(2, "", "create", str(self.project), f"--name={name}") if name else None
            self.refused(2, "", "exec", *(["--"] if not name else []), name, "--", "true")
            self.refused(2, "", "destroy", *(["--"] if name.startswith("-") else []), name)
        self.assertEqual([box["name"] for box in json.loads(self.must("list", "--json"))["boxes"]], ["work"])
        self.refused(2, "is there already", "create", "--name", "work")
        self.refused(2, "is no directory", "create", str(self.root / "nowhere"))
        self.assertEqual(self.create_unnamed(), ["project", "project-2"])
        for verb, extra in (("snapshot", ()), ("restore", ("base",)), ("fork", ()), ("diff", ()), ("export", ()), ("destroy", ()), ("merge", ("work",))):
            self.refused(2, "there is no box nope", verb, "nope", *extra)
        self.refused(125, "there is no box nope", "exec", "nope", "--", "true")
        self.refused(2, "a program to run is missing", "exec", "work")
        self.refused(2, "origin, base, current", "restore", "work", "nope")
        self.refused(2, "is a word of its own", "snapshot", "work", "--as", "base")
        self.must("snapshot", "work", "--as", "here")
        self.must("snapshot", "work", "--as", "here")
        self.sh("work", "echo > new")
        self.refused(2, "stands for another state already", "snapshot", "work", "--as", "here")
        self.must("fork", "work", "--as", "f-2")
        self.refused(2, "the box f-2 is there already", "fork", "work", "--n", "3", "--as", "f")
        self.assertNotIn("f-1", [box["name"] for box in json.loads(self.must("list", "--json"))["boxes"]])
        for verb in ("create", "exec", "list"):
            self.refused(2, "", verb, "--nonsense")

    def create_unnamed(self):
        return [self.must("create", str(self.project)).strip() for _ in range(2)]

    def test_damage(self):
        self.create()
        self.sh("work", "echo x > x")
        self.create("other")
        path = self.store / "boxes/work.json"
        whole = path.read_text()
        path.write_text(whole.replace('"execs":1', '"execs":2'))
        self.refused(125, "its check sum is another", "exec", "work", "--", "true")
        self.refused(1, str(path), "diff", "work")
        listed = self.refused(1, "is damaged", "list")
        self.assertIn("other", listed.stdout)
        self.assertEqual([d["name"] for d in json.loads(self.call("list", "--json").stdout)["damaged"]], ["work"])
        layers = self.kept("layers")
        done = self.call("destroy", "other")
        self.assertEqual(done.returncode, 0)
        self.assertIn("nothing is freed while a record cannot be read", done.stderr)
        self.assertEqual(self.kept("layers"), layers)
        path.write_text(whole)
        self.assertEqual(self.sh("work", "cat x"), "x\n")
        path.write_text("")
        self.must("destroy", "work")
        self.assertEqual(self.kept("layers"), [])

    def test_a_snapshot_that_is_gone_is_said(self):
        self.create()
        current = self.record("work")["current"]
        (self.store / f"store/snapshots/{current}.json").unlink()
        self.refused(125, f"no snapshot {current} is kept", "exec", "work", "--", "true")

    def test_the_policy_stays_with_the_box(self):
        policy = self.root / "policy.json"
        policy.write_text(json.dumps({"schema": "anser.policy.1", "name": "mine", "limits": {"wall_ms": 30000, "pids": 20},
                                      "environment": {"set": {"COLOUR": "red"}}}))
        self.create("work", "--policy", str(policy), "--pids", "15")
        policy.unlink()
        self.assertEqual(self.sh("work", "echo $COLOUR"), "red\n")
        shown = self.call("exec", "work", "--pids", "60", "--wall", "2s", "--net", "example.org:443", "--explain")
        self.assertRegex(shown.stdout, r"pids +15 ")
        self.assertRegex(shown.stdout, r"wall_ms +2000 ")
        self.assertIn("Asked for, and not allowed:\n  limits.pids: 60 asked for, 15 given\n  network: example.org:443 is not given\n", shown.stdout)
        self.assertEqual(self.call("exec", "work", "--wall", "300ms", "--", "sleep", "60").returncode, 124)
        self.assertEqual(self.record("work")["policy"]["limits"]["wall_ms"], 30000)
        self.create("plan", "--read-only")
        self.assertEqual(self.sh("plan", "echo x > x || echo refused"), "refused\n")
        self.assertEqual(self.must("diff", "plan"), "")
        self.must("fork", "plan")
        self.assertEqual(self.sh("plan-fork", "echo x > x || echo refused"), "refused\n")

    def test_exit_codes_and_streams(self):
        self.create()
        for program, status in (("exit 0", 0), ("exit 3", 3), ("exit 255", 255), ("kill -TERM $$", 143), ("kill -KILL $$", 137)):
            self.assertEqual(self.call("exec", "work", "--", "sh", "-c", program).returncode, status, program)
        self.assertEqual(self.call("exec", "work", "--", "no-such-program").returncode, 127)
        self.assertEqual(self.call("exec", "work", "--", "/work/a.txt").returncode, 126)
        self.refused(124, "ended by its limit: wall", "exec", "work", "--wall", "300ms", "--", "sh", "-c", "echo kept > late; sleep 60")
        self.assertEqual(self.sh("work", "cat late"), "kept\n", "what a program wrote before its limit stays")
        both = self.call("exec", "work", "--stdin", "--env", "X=y", "--", "sh", "-c", "cat; echo $X >&2", input="hello\n")
        self.assertEqual((both.stdout, both.stderr), ("hello\n", "y\n"))
        outcome = json.loads(self.call("exec", "work", "--json", "--report", str(self.root / "r.json"), "--", "sh", "-c", "echo out; exit 7").stdout)
        self.assertEqual((outcome["exit_code"], outcome["stdout"]["data"]), (7, "out\n"))
        self.assertEqual(json.loads((self.root / "r.json").read_text()), outcome)
        self.assertEqual(self.call("exec", "work", "--", "ls", "--nonsense").returncode, 2, "the program's own")

    def test_what_cannot_be_kept_is_said(self):
        """The layers go away on the host while a program runs: it asks a server here, which takes them away before it answers."""
        layers = self.store / "store/layers"

        class Thief(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                layers.rename(str(layers) + ".away")
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        server = http.server.HTTPServer(("127.0.0.1", 0), Thief)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.create("work", "--net", f"127.0.0.1:{server.server_port}+private", "--wall", "60s")
        before = self.record("work")
        program = f"echo x > x; no_proxy= python3 -I -S -c 'import urllib.request as u; u.urlopen(\"http://127.0.0.1:{server.server_port}/\")'; exit 3"
        self.refused(125, "what the program wrote is not kept", "exec", "work", "--", "sh", "-c", program)
        server.shutdown()
        server.server_close()
        pathlib.Path(str(layers) + ".away").rename(layers)
        self.assertEqual(self.record("work"), before)
        self.assertEqual(self.sh("work", "ls"), "a.txt\nsrc\n")

    def test_the_store_cannot_be_made(self):
        (self.root / "file").write_text("")
        for verb, arguments, status in (("list", (), 2), ("create", (), 2), ("exec", ("a", "--", "true"), 125)):
            done = subprocess.run([ANSER, "sandbox", verb, "--store", str(self.root / "file"), *arguments], capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, status, done.stderr)
            self.assertIn("file", done.stderr)

    def test_where_boxes_are_by_default(self):
        for variables, place in (({"XDG_STATE_HOME": str(self.root / "x")}, "x/anser/sandbox"), ({"HOME": str(self.root / "h")}, "h/.local/state/anser/sandbox")):
            base = {key: value for key, value in os.environ.items() if key != "XDG_STATE_HOME"}
            subprocess.run([ANSER, "sandbox", "create"], env={**base, **variables}, check=True, capture_output=True)
            self.assertTrue((self.root / place / "boxes/box.json").is_file())


if __name__ == "__main__":
    probe = subprocess.run([ANSER, "sandbox", "--", "true"], capture_output=True, check=False)
    if probe.returncode == 125:
        print(probe.stderr.decode())
        sys.exit(1 if os.environ.get("ANSER_MUST_WORK") == "1" else 77)
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
