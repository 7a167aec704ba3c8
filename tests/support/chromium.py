"""A headless Chromium, driven over a pipe (the DevTools protocol, a JSON message ended by a NUL); and its screenshots as pixels.

    python3 tests/support/chromium.py PAGE.html[#STEP] PICTURE.png [WIDTHxHEIGHT]

takes a picture of the page of a trace."""
import base64
import fcntl
import json
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib

PROGRAM = shutil.which("chromium")


class Chromium:
    """One browser with one page of `width` x `height`. Use as a context."""

    def __init__(self, width=1200, height=800):
        self.width, self.height = width, height
        self.events, self.number, self.rest = [], 0, b""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory()
        # The browser reads commands from descriptor 3 and answers on 4. The pipes' own numbers must not be those.
        pairs = [os.pipe(), os.pipe()]
        pairs = [[fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 10) for fd in pair if not os.set_inheritable(fd, False)] for pair in pairs]

        def take_pipes():
            os.dup2(pairs[0][0], 3)
            os.dup2(pairs[1][1], 4)

        self.process = subprocess.Popen(
            [PROGRAM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb",
             "--hide-scrollbars", "--no-first-run", f"--user-data-dir={self.profile.name}", f"--window-size={self.width},{self.height}",
             "--remote-debugging-pipe", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=take_pipes, pass_fds=(3, 4))
        os.close(pairs[0][0])
        os.close(pairs[1][1])
        self.to, self.back = pairs[0][1], pairs[1][0]
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(domain + ".enable")
        self.resize(self.width, self.height)
        return self

    def __exit__(self, *_):
        os.close(self.to)
        os.close(self.back)
        self.process.kill()
        self.process.wait()
        for _ in range(20):  # its children may still write
            try:
                self.profile.cleanup()
                return
            except OSError:
                time.sleep(0.1)

    def receive(self):
        while b"\0" not in self.rest:
            piece = os.read(self.back, 1 << 20)
            if not piece:
                raise RuntimeError("chromium closed its pipe")
            self.rest += piece
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.to, data):]
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            if "method" in answer:
                self.events.append(answer)

    def evaluate(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def open(self, path, fragment=""):
        """Loads a file, waits until the viewer has drawn itself: {"ready", "drawn"}, milliseconds from the start of the navigation."""
        self.call("Page.navigate", url="about:blank")  # a change of the fragment alone would load nothing
        self.events.clear()
        self.call("Page.navigate", url=pathlib.Path(path).absolute().as_uri() + fragment)
        while self.evaluate("document.documentElement?.dataset.drawn === undefined"):
            time.sleep(0.01)
        return {key: float(self.evaluate(f"document.documentElement.dataset.{key}")) for key in ("ready", "drawn")}

    def resize(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def dark(self, on):
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if on else "light"}])

    def press(self, *keys):
        for key in keys:
            text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
            self.call("Input.dispatchKeyEvent", type="keyDown", key=key, text=text)
            self.call("Input.dispatchKeyEvent", type="keyUp", key=key)

    def requests(self):
        """Addresses that the page asked for since it was opened."""
        return [event["params"]["request"]["url"] for event in self.events if event["method"] == "Network.requestWillBeSent"]

    def screenshot(self):
        """PNG, as base64 text."""
        return self.call("Page.captureScreenshot", format="png")["data"]


def pixels(png):
    """(width, height, bytes of red, green, blue by rows) of an 8-bit PNG that is not interlaced."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    at, data = 8, b""
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at:at + 8])
        chunk = png[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunk)
        if kind == b"IDAT":
            data += chunk
        at += 12 + length
    assert depth == 8 and interlaced == 0 and colour in (2, 6)
    size = 3 if colour == 2 else 4
    raw, stride = zlib.decompress(data), width * size
    before, rows = bytearray(stride), []
    for y in range(height):
        kind, row = raw[y * (stride + 1)], bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        for x in range(stride):
            left, up, corner = row[x - size] if x >= size else 0, before[x], before[x - size] if x >= size else 0
            if kind == 1:
                guess = left
            elif kind == 2:
                guess = up
            elif kind == 3:
                guess = (left + up) // 2
            elif kind == 4:
                by_left, by_up, by_corner = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
                guess = left if by_left <= by_up and by_left <= by_corner else up if by_up <= by_corner else corner
            else:
                guess = 0
            row[x] = (row[x] + guess) & 255
        rows.append(bytes(row))
        before = row
    if size == 4:
        rows = [bytes(value for i, value in enumerate(row) if i % 4 != 3) for row in rows]
    return width, height, b"".join(rows)


def main():
    page, _, step = sys.argv[1].partition("#")
    width, height = map(int, (sys.argv[3] if len(sys.argv) > 3 else "1200x800").split("x"))
    with Chromium(width, height) as browser:
        browser.open(page, "#" + step)
        pathlib.Path(sys.argv[2]).write_bytes(base64.b64decode(browser.screenshot()))


if __name__ == "__main__":
    main()
