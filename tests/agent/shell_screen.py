"""A terminal that a test types into and looks at: tmux. Every wait is for something on the screen."""
import os
import re
import subprocess
import time

PATIENCE = int(os.environ.get("ANSER_PATIENCE", "240"))  # seconds, on a machine that does other things too


class Screen:
    """One tmux server with one window."""

    def __init__(self, root, columns=80, rows=24, environment=None):
        self.socket = str(root / f"tmux-{columns}x{rows}")
        self.environment = {key: value for key, value in os.environ.items() if key not in ("TMUX", "TERM")}
        self.environment.update(LC_ALL="C.UTF-8", TERM="xterm-256color", **(environment or {}))
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(columns), "-y", str(rows), "env", "PS1=$ ", "sh")
        self.tmux("set-option", "-g", "history-limit", "20000")

    def tmux(self, *arguments, data=None):
        done = subprocess.run(["tmux", "-u", "-S", self.socket, *arguments], input=data, capture_output=True, text=True,
                              env=self.environment, timeout=PATIENCE)
        if done.returncode != 0:
            raise AssertionError(f"tmux {arguments}: {done.stderr}")
        return done.stdout

    def text(self, escapes=False, history=False):
        return self.tmux("capture-pane", "-p", *(["-e"] if escapes else ["-J"]), *(["-S", "-"] if history else []))

    def type(self, text):
        self.tmux("send-keys", "-l", text)

    def key(self, *names):
        self.tmux("send-keys", *names)

    def line(self, text):
        self.type(text)
        self.key("Enter")

    def wait(self, pattern, history=False, times=1):
        """Until the pattern stands on the screen so many times. The screen."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            seen = self.text(history=history)
            if len(re.findall(pattern, seen, re.M)) >= times:
                return seen
            time.sleep(0.02)
        raise AssertionError(f"never came: {pattern}\n{seen}")

    def clear(self):
        self.key("C-l")

    def close(self):
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], env=self.environment, capture_output=True)
