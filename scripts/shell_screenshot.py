"""The README's picture of `anser shell`: a real session in tmux, drawn as SVG. Usage: shell_screenshot.py ANSER SOURCE_DIR OUT.svg"""
import html
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

COLUMNS, ROWS = 118, 60
CELL, LINE, SIZE, MARGIN = 7.8, 17, 13, 12
LINES = ("/colour entropy", "make the tests pass", "!python3 test_median.py", "/undo", "/redo", "/export")


def tmux(socket, *arguments):
    return subprocess.run(["tmux", "-u", "-S", socket, *arguments], capture_output=True, text=True, check=True).stdout


def record(anser, source):
    """The pane, with escapes, when the shell asks whether to export."""
    with tempfile.TemporaryDirectory() as scratch:
        socket = scratch + "/tmux"
        os.environ.pop("TMUX", None)
        os.environ.update(LC_ALL="C.UTF-8", TERM="xterm-256color")
        command = [anser, "shell", "workspaces/examples/median", "--data", scratch + "/data", "--seed", "0"]
        tmux(socket, "-f", "/dev/null", "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS), "-c", str(source), *command)
        try:
            for line in LINES:
                while not re.search(r"^[\w]+> $", tmux(socket, "capture-pane", "-p", "-J").rstrip("\n") + "\n", re.M):
                    time.sleep(0.05)
                tmux(socket, "send-keys", "-l", line)
                tmux(socket, "send-keys", "Enter")
                time.sleep(0.1)  # until the prompt that was waited for is not the last line any more
            while "[y/n]" not in tmux(socket, "capture-pane", "-p"):
                time.sleep(0.05)
            return tmux(socket, "capture-pane", "-p", "-e").rstrip("\n")
        finally:
            tmux(socket, "kill-server")


def runs(line, dim, colour):
    """[(text, dim, colour)] of the stretches of a line that look alike, and how the next line begins."""
    out = []
    for text, codes in re.findall(r"([^\x1b]+)|\x1b\[([\d;]*)m", line):
        if text:
            out.append((text, dim, colour))
            continue
        numbers = [int(code or 0) for code in codes.split(";")]
        if 38 in numbers:  # 38;5;N, of the 6 x 6 x 6 cube
            cube = numbers[numbers.index(38) + 2] - 16
            level = [0, 95, 135, 175, 215, 255]
            colour = "#%02x%02x%02x" % (level[cube // 36], level[cube // 6 % 6], level[cube % 6])
        elif 2 in numbers:
            dim = True
        elif numbers == [0]:
            dim, colour = False, "#e6e6e6"
        elif 39 in numbers:
            colour = "#e6e6e6"
        elif 22 in numbers:
            dim = False
    return out, dim, colour


def draw(screen):
    lines = screen.split("\n")
    width, height = COLUMNS * CELL + 2 * MARGIN, len(lines) * LINE + 2 * MARGIN
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" font-family="monospace" font-size="{SIZE}">',
           f'<rect width="{width:.0f}" height="{height}" rx="8" fill="#1e1e1e"/>']
    dim, colour = False, "#e6e6e6"
    for row, line in enumerate(lines):
        column = 0
        stretches, dim, colour = runs(line, dim, colour)
        for text, faint, fill in stretches:
            x, y = MARGIN + column * CELL, MARGIN + (row + 0.75) * LINE
            if text.strip():
                out.append(f'<text x="{x:.1f}" y="{y:.1f}" fill="{fill}"{" opacity=" + chr(34) + "0.55" + chr(34) if faint else ""} '
                           f'textLength="{len(text) * CELL:.1f}" xml:space="preserve">{html.escape(text)}</text>')
            column += len(text)
    return "\n".join(out + ["</svg>\n"])


if __name__ == "__main__":
    pathlib.Path(sys.argv[3]).write_text(draw(record(os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve())))
