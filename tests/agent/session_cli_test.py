"""`anser session` as a user meets it, with the shipped brain: a run that is cut and resumed is the run that was not. Usage:
session_cli_test.py ANSER SOURCE_DIR; exit 77: no sandbox here."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
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
