"""`anser shell` as a person meets it: typed into tmux, in a dumb terminal, and in a pipe. Nothing waits for a time: every
wait is for something on the screen. Usage: shell_test.py ANSER SOURCE_DIR; exit 77: no sandbox or no tmux here."""
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

from shell_screen import PATIENCE, Screen

ANSER, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
# Read by a build with sanitizers only.
os.environ["LSAN_OPTIONS"] = f"suppressions={SOURCE}/tests/support/lsan.supp:print_suppressions=0:" + os.environ.get("LSAN_OPTIONS", "")


def call(name, **arguments):
    return {"name": name, "arguments": arguments}


class ShellTest(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.scratch.name)
        self.data = self.root / "data"
        self.work = self.root / "work"
        self.work.mkdir()
        (self.work / "a.txt").write_text("one\n")
        self.screens = []

    def tearDown(self):
        for screen in self.screens:
            screen.close()
        self.scratch.cleanup()

    def script(self, *calls):
        path = self.root / f"script-{len(list(self.root.glob('script-*')))}.json"
        path.write_text(json.dumps(list(calls)))
        return path

    def command(self, *arguments):
        return " ".join(map(shlex.quote, map(str, [ANSER, "shell", *arguments, "--data", self.data])))

    def open(self, *arguments, columns=80, rows=24, prompt=r"^anser> $", before=""):
        screen = Screen(self.root, columns, rows)
        self.screens.append(screen)
        screen.wait(r"^\$ $")
        screen.line(f"clear; {before}{self.command(*arguments)}; echo status $?")
        screen.wait(prompt)
        return screen

    def scripted(self, *calls, **options):
        return self.open(self.work, "--script", self.script(*calls), **options)

    def sessions(self):
        done = subprocess.run([ANSER, "session", "list", "--json", "--data", self.data], capture_output=True, text=True, check=True)
        return json.loads(done.stdout)

    def steps(self, word="last"):
        done = subprocess.run([ANSER, "session", "show", word, "--json", "--data", self.data], capture_output=True, text=True, check=True)
        return json.loads(done.stdout)["steps"]

    def piped(self, lines, *arguments, status=0):
        done = subprocess.run([ANSER, "shell", *map(str, arguments), "--data", str(self.data)], capture_output=True,
                              input=lines if isinstance(lines, bytes) else lines.encode(), timeout=PATIENCE)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout.decode()

    # What is said and what the commands do.

    def test_turns_and_going_back(self):
        screen = self.scripted(call("write", path="a.txt", text="two"), call("submit"),
                               call("write", path="b.txt", text="bee"), call("run", command="cat a.txt b.txt"), call("submit"))
        screen.line("put two into a.txt")
        screen.wait(r"^  2 submit")
        screen.wait(r"^done\n.*step 2 \| .*left: 38 steps")
        screen.line("now another file")
        screen.wait(r"^      bee")
        screen.wait(r"^done\n.*step 5 \| ")
        self.assertEqual([step.get("said") for step in self.steps()], [None, None, "now another file", None, None])
        screen.line("!cat a.txt; echo by hand > c.txt; exit 3")
        screen.wait(r"^two\nexit 3")
        self.assertTrue(self.steps()[5]["host"])
        screen.line("/diff")
        screen.wait(r"^\+by hand")
        screen.line("/undo")
        screen.wait(r"^at step 5 \(it was 6\); /redo leads to 1 more")
        screen.line("!ls")
        screen.wait(r"^a.txt\nb.txt\n.*step 6")  # and another way is taken
        screen.line("/undo")
        screen.wait(r"^at step 5 \(it was 6\)", times=2)
        screen.line("/undo")
        screen.wait(r"^at step 2 \(it was 5\); /redo leads to 4 more")
        screen.line("/undo")
        screen.wait(r"^at step 0 \(it was 2\)")
        screen.line("/undo")
        screen.wait(r"nothing to take back")
        screen.line("/redo")
        screen.wait(r"^at step 2 \(it was 0\)")
        screen.line("/redo")
        screen.wait(r"^at step 5 \(it was 2\)")
        screen.line("/back 4")
        screen.wait(r"^at step 1 \(it was 5\)")
        screen.line("/back 4")
        screen.wait(r"from here the beginning is 1 back")
        screen.line("/back x")
        screen.wait(r"say how many steps")
        screen.line("/redo")
        screen.wait(r"^at step 2 \(it was 1\)")

    def test_forks_and_other_sessions(self):
        screen = self.scripted(call("write", path="a.txt", text="two"), call("submit"))
        screen.line("/fork early")
        screen.wait(r"there is no session yet")
        screen.line("put two into a.txt")
        screen.wait(r"^done")
        screen.line("/fork other")
        screen.wait(r"^session 2 \(other\) goes on from step 2 of session 1\n(.*\n)*other> $")
        screen.line("!echo three > a.txt")
        screen.wait(r"step 3")
        screen.line("/fork other")
        screen.wait(r"other.*(taken|already)|name")
        screen.line("/switch 1")
        screen.wait(r"^session 1 at step 2: put two into a.txt\n1> $")
        screen.line("!cat a.txt")
        screen.wait(r"^two$")
        screen.line("/switch")
        screen.wait(r"^\* +1 .*\n|^  +2 .*other: put two")
        screen.type("/switch oth")
        screen.key("Tab")
        screen.wait(r"^1> /switch other $")
        screen.key("Enter")
        screen.wait(r"^session 2 \(other\) at step 3: put two")
        screen.line("/switch nobody")
        screen.wait(r"there is no session nobody")
        screen.line("/switch other")
        screen.wait(r"this is session other")
        screen.line("/quit")
        screen.wait(r"^session 2 is at step 3: `anser shell --resume 2` goes on\nstatus 0")
        # Held by nobody any more, and gone on with in another process.
        again = self.open("--resume", "other", "--script", self.script(), columns=81, prompt=r"^other> $")
        again.line("!cat a.txt")
        again.wait(r"^three$")
        again.line("/undo")
        again.line("/undo")
        again.wait(r"^at step 2 \(it was 3\)")

    def test_plan_mode_writes_nothing(self):
        screen = self.scripted(call("write", path="a.txt", text="two"), call("run", command="echo x > a.txt"),
                               call("edit", path="a.txt", line=1, text="two"), call("submit"), call("write", path="a.txt", text="two"),
                               call("submit"))
        screen.line("/plan")
        screen.wait(r"^plan mode: .*\nanser \(plan\)> $")
        screen.line("look only")
        screen.wait(r"^done\nplan mode \| step 4 ")
        steps = self.steps()
        self.assertEqual(steps[0]["observation"], "error: plan mode: nothing can be written")
        self.assertIn("ead-only file system", steps[1]["observation"])
        self.assertEqual(steps[2]["observation"], "error: plan mode: nothing can be written")
        self.assertEqual({step["workspace_hash"] for step in steps}, {steps[0]["workspace_hash"]})
        screen.line("!rm a.txt")
        screen.wait(r"ead-only file system(.*\n)*^exit 1")
        screen.line("/diff")
        screen.wait(r"^nothing has changed")
        screen.line("/act")
        screen.wait(r"^act mode(.*\n)*1> $")
        screen.line("now write it")
        screen.wait(r"^done", times=2)
        screen.line("/diff")
        screen.wait(r"^\+two")

    def test_export_asks_first(self):
        screen = self.scripted(call("write", path="a.txt", text="two"), call("submit"), call("write", path="a.txt", text="three"),
                               call("submit"))
        screen.line("write two")
        screen.wait(r"^done")
        screen.line("/export")
        screen.wait(r"^-one\n\+two(.*\n)*^write 1 change to .*\? \[y/n\]")
        screen.line("n")
        screen.wait(r"^nothing is written")
        self.assertEqual((self.work / "a.txt").read_text(), "one\n")
        screen.line("/export")
        screen.wait(r"\[y/n\]")
        screen.line("y")
        screen.wait(r"^written to ")
        self.assertEqual((self.work / "a.txt").read_text(), "two\n")
        screen.clear()
        screen.line("/diff")
        screen.wait(r"^nothing has changed")
        screen.line("now three")
        screen.wait(r"^done")
        screen.line("/export yes")
        screen.wait(r"^-two\n\+three(.*\n)*^written to ")
        screen.line("/undo")
        screen.wait(r"^at step 2")
        (self.work / "a.txt").write_text("mine\n")
        screen.line("/export yes")
        screen.wait(r"nothing is written: .*is not as it was")
        self.assertEqual((self.work / "a.txt").read_text(), "mine\n")
        # What was exported is named: gc leaves it.
        screen.line("/quit")
        screen.wait(r"^status 0")
        subprocess.run([ANSER, "session", "gc", "--data", self.data], check=True, capture_output=True)
        (self.work / "a.txt").write_text("three\n")
        self.piped("/redo\n/undo\n/export yes\n", "--resume", "last", "--script", self.script())
        self.assertEqual((self.work / "a.txt").read_text(), "two\n")

    def test_what_was_applied_is_not_new(self):
        script = self.script(call("write", path="a.txt", text="two"), call("submit"))
        done = subprocess.run([ANSER, "run", self.work, "write two", "--check", "grep -q two a.txt", "--script", script, "--apply",
                               "--plan", "greedy", "--data", self.data], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("(written to ", done.stdout)
        out = self.piped("/diff\n!echo more >> a.txt\n/export yes\n", "--resume", "last", "--script", script)
        self.assertIn("nothing has changed", out)
        self.assertIn("written to ", out)
        self.assertEqual((self.work / "a.txt").read_text(), "two\nmore\n")
        done = subprocess.run([ANSER, "session", "resume", "last", "and three", "--apply", "--script",
                               self.script(call("write", path="a.txt", text="two"), call("submit"), call("write", path="b.txt", text="three"), call("submit")), "--data", self.data],
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual((self.work / "b.txt").read_text(), "three\n")

    def test_what_the_other_commands_show(self):
        screen = self.scripted(call("note", about="Ruth office", text="B12"), call("run", command="echo needle in hay"),
                               call("submit"), rows=50, columns=200)
        for command, says in (("/notes", r"there is no session yet"), ("/state", r"^session: none yet"),
                              ("/brain", r"^fingerprint: script\ndialect: g1i"), ("/help", r"^  /quit "),
                              ("/nonsense", r"there is no command /nonsense")):
            screen.line(command)
            screen.wait(says)
        screen.line("take a note")
        screen.wait(r"^done")
        saved = self.root / "saved.session"
        for command, says in (("/notes", r"^1 Ruth office: B12 \(20"), ("/notes OFFICE", r"^1 Ruth office: B12 (.*\n)*^1 Ruth office: B12 "), ("/notes third", r"^no note has"), ("/search NEEDLE hay", r"^    2  .*needle in hay"),
                              ("/search nowhere", r"^no step holds nowhere"), ("/search", r"say what to look for"),
                              ("/tree", r"made no search yet"), ("/state", r"^step: 3 of 3\nmind: [0-9a-f]{16}\nworkspace: [0-9a-f]{16}"),
                              ("/budget", r"^steps +40 a turn, 37 left"), ("/budget steps 2", r"^steps +2 a turn"),
                              ("/budget tokens none", r"^tokens +no limit a turn"), ("/budget apples 2", r"say what a turn may spend"),
                              (f"/save {saved}", r"^the session is in .*: 4 steps"), (f"/save {saved}", r"saved.session.*(there already|exists)|already")):
            screen.line(command)
            screen.wait(says)
        done = subprocess.run([ANSER, "session", "import", saved, "--data", self.root / "elsewhere"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_shipped_brain_searches_and_streams(self):
        screen = self.open(SOURCE / "workspaces/examples/median", rows=50, columns=200)
        screen.line("/colour purple")
        screen.wait(r"say what the colours are of")
        screen.line("/colour entropy")
        screen.wait(r"^entropy of each token: 0 nats #+ 3 and more")
        screen.line("make the tests pass")
        screen.wait(r"^done: solved: submitted, and accepted by the check", history=True)
        self.assertIn('{"name":"run","arguments":{}}\n  1 run', screen.text(history=True))  # as it was written, without its end
        status = screen.wait(r"^step \d+ \| [\d,]+ tokens \| [\d,]+ tokens/s \| state \d+ KB \| left: \d+ steps")
        self.assertRegex(status, r"left: \d+ steps, [\d,]+ tokens, \d+ s")
        self.assertIn("\x1b[2m", screen.text(escapes=True))
        self.assertRegex(screen.text(escapes=True, history=True), r"\x1b\[38;5;34m[^\x1b]*name")  # it was sure of that
        screen.line("/colour off")
        screen.wait(r"^colours are off")
        screen.line("/tree")
        screen.wait(r"^step \d+: \d+ runs of the check", history=True)
        screen.wait(r"^answer \(verified, 100 % of tests\):")
        screen.line("/brain")
        screen.wait(r"^file: .*\.gguf\nlayers: 6\nchannels: 192")

    # Stopping.

    def test_an_interrupt_stops_a_running_program_and_keeps_the_session(self):
        screen = self.scripted(call("write", path="a.txt", text="two"), call("run", command="echo x > half.txt; sleep 3000"),
                               call("submit"))
        screen.line("/budget steps none")
        screen.line("sleep")
        screen.wait(r"^  1 write")
        self.until(lambda: self.running("sleep 3000"))
        screen.key("C-c")
        screen.wait(r"^\(interrupted: the session is at step 1\)\n(.*\n)*1> $")
        self.assertFalse(self.running("sleep 3000"))
        screen.line("!ls; cat a.txt")
        screen.wait(r"^a.txt\ntwo$")  # nothing of what was half done
        screen.line("!sleep 3001")
        self.until(lambda: self.running("sleep 3001"))
        screen.key("C-c")
        screen.wait(r"^\(interrupted: nothing of it is kept\)")
        self.assertEqual(len(self.steps()), 2)
        screen.type("half a li")
        screen.key("C-c")
        screen.wait(r"^1> half a li.*\n1> $")
        screen.key("C-c")
        screen.wait(r"^status 130")
        # The step that was interrupted is made now.
        out = self.piped("on\n", "--resume", "last", "--script", self.script(*[call("submit")] * 5))
        self.assertIn("3 submit", out)

    def until(self, condition):
        end = time.monotonic() + PATIENCE
        while not condition():
            self.assertLess(time.monotonic(), end, "\n".join(screen.text() for screen in self.screens))
            time.sleep(0.02)

    def running(self, command):
        wanted = command.replace(" ", "\0") + "\0"
        for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
            try:
                if path.read_text(errors="replace") == wanted:
                    return True
            except OSError:
                pass
        return False

    def test_an_interrupt_stops_generation(self):
        # A brain that was never taught to think, in a dialect that thinks, does not end of itself.
        screen = self.open(self.work, "--dialect", "g1i-think", "--think-tokens", "100000000")
        screen.line("think")
        self.until(lambda: "\x1b[2m" in screen.text(escapes=True))
        screen.key("C-c")
        screen.wait(r"^\(interrupted: the session is at step 0\)")
        screen.wait(r"^1> $")
        screen.line("/state")
        screen.wait(r"^step: 0 of 0")
        screen.key("C-d")
        screen.wait(r"^status 0")

    # The terminal.

    def test_a_paste_is_one_message(self):
        lines = "".join(f"/quit {i}\n" for i in range(10_000))
        screen = self.scripted(call("submit"))
        (self.root / "paste").write_text(lines)
        screen.tmux("load-buffer", str(self.root / "paste"))
        screen.type("read this: ")
        screen.tmux("paste-buffer", "-p")
        screen.wait(r"^anser> read this: \[paste 1: 10000 lines\]")
        screen.line(" thank you")
        screen.wait(r"^done|^stopped")
        screen.line("/quit")
        screen.wait(r"^status 0")
        goal = self.sessions()[0]["goal"]
        self.assertEqual(goal, "read this: " + lines.rstrip("\n") + " thank you")
        self.assertNotIn("paste 1", (self.data / "shell_history").read_text())

    def test_a_small_window_a_large_one_and_another_size_meanwhile(self):
        for columns, rows in ((80, 24), (200, 50)):
            screen = self.scripted(call("submit"), columns=columns, rows=rows)
            long = "word " * 50 + "end"
            screen.type(long)
            self.until(lambda: screen.text().count("word") >= 50 and "end" in screen.text())
            screen.tmux("resize-window", "-x", str(columns // 2), "-y", str(rows // 2))
            screen.key("C-a")
            screen.type("first ")
            screen.key("Enter")
            screen.wait(r"^done", history=True)
            self.assertEqual(self.sessions()[0]["goal"], "first " + long)
            status = [line for line in screen.text(history=True).splitlines() if line.startswith("step 1 |")]
            self.assertEqual(len(status), 1)
            self.assertLess(len(status[0]), columns // 2)
            self.data = self.root / f"data-{columns}"

    def test_wide_characters(self):
        screen = self.scripted(call("write", path="雁.txt", text="grüße 🦢"), call("run", command="cat 雁.txt"), call("submit"))
        screen.type("写 🦢🦢x")
        screen.wait(r"^anser> 写 🦢🦢x")
        screen.key("BSpace")
        screen.key("BSpace")
        screen.type("é")
        screen.wait(r"^anser> 写 🦢é *$")
        screen.key("Enter")
        screen.wait(r"^      grüße 🦢")
        screen.wait(r"^done")
        self.assertEqual(self.sessions()[0]["goal"], "写 🦢é")
        screen.type("!cat 雁")
        screen.key("Tab")
        screen.wait(r"^1> !cat 雁.txt $")
        screen.key("Enter")
        screen.wait(r"^grüße 🦢$")

    def test_history_and_completion(self):
        screen = self.scripted(call("submit"))
        screen.line("/budget steps 7")
        screen.wait(r"^steps +7 a turn")
        screen.type("/st")
        screen.key("Tab")
        screen.wait(r"^anser> /state $")
        screen.key("C-u")
        screen.type("/s")
        screen.key("Tab")
        screen.wait(r"^/save  /search  /state  /switch")
        screen.key("C-u")
        screen.type("!cat a")
        screen.key("Tab")
        screen.wait(r"^anser> !cat a.txt $")
        screen.key("C-u", "C-d")
        screen.wait(r"^status 0")
        again = self.scripted(columns=90)
        again.key("Up")
        again.wait(r"^anser> /budget steps 7$")
        again.key("Enter")
        again.wait(r"^steps +7 a turn")

    def test_a_dumb_terminal_gets_no_escapes(self):
        screen = self.scripted(call("run", command="cat a.txt"), call("submit"), call("run", command="sleep 3002"), before="TERM=dumb ")
        raw = self.root / "raw"
        screen.tmux("pipe-pane", f"cat > {raw}")
        screen.line("look")
        screen.wait(r"^      one(.*\n)*^done\n1> $")
        screen.line("/export")
        screen.wait(r"^nothing has changed\n1> $")
        screen.line("!echo two > a.txt")
        screen.wait(r"^1> !echo two > a.txt\n1> $")
        screen.line("/export")
        screen.wait(r"\[y/n\]")
        screen.line("y")
        screen.wait(r"^written to")
        screen.line("go on")
        self.until(lambda: self.running("sleep 3002"))
        screen.key("C-c")
        screen.wait(r"^\(interrupted: .*\n1> $")
        screen.type("half")
        screen.key("C-c")
        screen.wait(r"half.*\n1> $")
        screen.key("C-c")
        screen.wait(r"^status 130")
        shown = raw.read_text()
        self.assertIn("written to", shown)
        self.assertNotIn("\x1b", shown[:shown.index("status 130")])

    def test_a_pipe(self):
        script = self.script(call("write", path="a.txt", text="two"), call("run", command="cat a.txt"), call("submit"))
        out = self.piped("put two into a.txt\n/diff\n!echo by hand\n/export yes\n", self.work, "--script", script)
        self.assertNotIn("\x1b", out)
        self.assertNotIn("anser>", out)
        self.assertIn("  2 run cat a.txt\n      exit 0\n      two\n  3 submit\n      accepted\ndone\n", out)
        self.assertIn("+two", out)
        self.assertIn("\nby hand\n", out)
        self.assertNotIn("step 3 |", out)
        self.assertEqual((self.work / "a.txt").read_text(), "two\n")
        # It asks nobody, and says how the last line went.
        self.assertIn("nothing has changed", self.piped("/export\n", "--resume", "last", "--script", script))
        self.piped("!echo more > a.txt\n/export\n", "--resume", "last", "--script", script, status=2)
        self.piped("!exit 3\n", "--resume", "last", "--script", script, status=1)
        self.piped("go on\n", "--resume", "last", "--script", self.script(), "--budget-steps", "1", status=1)
        self.piped("/nonsense\n/quit\n/state\n", "--resume", "last", "--script", script, status=2)
        self.assertIn("xff", self.piped(b"!echo \xff\n", "--resume", "last", "--script", script))
        self.piped("", "--resume", "nobody", "--script", script, status=2)
        self.piped("/budget steps 1\ngo\n", self.work, "--script", script, status=3)
        self.assertIn("step 1 | ", self.piped("!true\n", self.work, "--script", script, "--status"))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as probe:
        (pathlib.Path(probe) / "script.json").write_text("[]")
        code = subprocess.run([ANSER, "run", probe, "--check", "true", "--script", probe + "/script.json", "--data", probe + "/data"],
                              capture_output=True).returncode
    if code == 5 or shutil.which("tmux") is None:
        sys.exit(1 if os.environ.get("ANSER_MUST_WORK") == "1" else 77)
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
