"""Sessions against everything that can happen to them: kill -9 at random moments, a disk that fills, a byte that changes.

One scripted session is played whole, as the truth. Then it is played again and again: killed, resumed, killed, until its end;
on disks that are too small; and with a damaged byte somewhere in what is kept. No acknowledged step may be missing, every step
must be the truth's, and fsck must say what is damaged and mend it.

Usage: session_crash_test.py ANSER [KILLS FULL DAMAGED]; exit 77: no sandbox here."""
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

ANSER = sys.argv[1]
KILLS, FULL, DAMAGED = map(int, sys.argv[2:5]) if len(sys.argv) > 4 else (40, 4, 12)
STEPS = 24
KEYS = ("n", "call", "observation", "workspace_hash", "mind_hash")


def essence(step):
    return {key: step[key] for key in KEYS}


class Play:
    """One scripted session in a data directory."""

    def __init__(self, root, data):
        self.data, self.script = data, root / "script.json"
        self.begin = [ANSER, "run", str(root / "work"), "go on", "--check", "false", "--script", str(self.script), "--plan", "greedy",
                      "--budget-steps", "1000", "--json", "--data", str(data)]
        self.resume = [ANSER, "session", "resume", "last", "--script", str(self.script), "--json", "--data", str(data)]

    def anser(self, *arguments):
        return subprocess.run([ANSER, "session", *arguments, "--json", "--data", str(self.data)], capture_output=True, timeout=300)

    def kept(self):
        """Steps that are on record, or None where there is no session."""
        shown = self.anser("show", "last")
        return None if shown.returncode == 2 else [essence(step) for step in json.loads(shown.stdout)["steps"]]

    def next(self):
        """The command that goes on: a new run where nothing is there that could be resumed."""
        kept = self.kept()
        if kept is None:
            return self.begin
        begun = self.anser("rewind", "last", str(len(kept)))  # to where it is: is there a beginning at all?
        if begun.returncode == 0:
            return self.resume
        shutil.rmtree(self.data)
        return self.begin

    def fsck(self, *more):
        done = self.anser("fsck", *more)
        return done.returncode, json.loads(done.stdout)["findings"] if done.stdout else done.stderr.decode()


def killed(command, after, delay):
    """The steps that were acknowledged before the program was killed, `delay` seconds after `after` of them; whether it ended."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    printed = [process.stdout.readline() for _ in range(after)]
    reader = threading.Thread(target=lambda: printed.extend(process.stdout), daemon=True)
    reader.start()
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    process.wait()
    reader.join()
    process.stdout.close()
    lines = [json.loads(line) for line in printed if line.endswith(b"\n")]
    return [essence(line) for line in lines if line["type"] == "step"], any(line["type"] == "report" for line in lines)


def kills(root, truth, rng, mean):
    """Kills until so many were done; every session that comes to its end is compared as a whole, and another begins."""
    done = whole = acknowledged = 0
    play = Play(root, root / "killed")
    while done < KILLS:
        known = play.kept() or []
        said, ended = killed(play.next(), rng.randrange(0, 4), rng.uniform(0, 2 * mean))
        done += 1
        acknowledged += len(said)
        kept = play.kept()
        if said or kept:
            assert kept == truth[:len(kept)], f"kill {done}: what is kept is not what was done"
            last = said[-1]["n"] if said else len(known)
            assert len(kept) >= last, f"kill {done}: step {last} was acknowledged, {len(kept)} are kept"
        if done % 10 == 0:
            status, findings = play.fsck()
            assert status == 0 and findings == [], f"kill {done}: {findings}"
        if ended or len(kept or []) == STEPS:
            whole += 1
            shutil.rmtree(play.data)
    print(f"{done} kills: {acknowledged} steps acknowledged, all kept and right; {whole} sessions came to their end")


def fulls(root, truth, rng, need):
    """The data directory on a disk of its own that is too small, then larger."""
    data = root / "full"
    data.mkdir()
    refused = 0
    for turn in range(FULL):
        size = rng.randrange(need // 4, need)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(data)], check=True)
        try:
            play = Play(root, data / "d")
            done = subprocess.run(play.begin, capture_output=True, timeout=300)
            said = [essence(line) for line in map(json.loads, done.stdout.splitlines()) if line["type"] == "step"]
            refused += done.returncode not in (0, 1) or len(said) < STEPS
            subprocess.run(["mount", "-o", f"remount,size={4 * need}k", str(data)], check=True)
            kept = play.kept() or []
            assert len(kept) >= len(said), f"disk {turn} of {size} KiB: {len(said)} acknowledged, {len(kept)} kept"
            assert kept == truth[:len(kept)], f"disk {turn}: what is kept is not what was done"
            command = play.next()
            if len(kept) < STEPS:
                subprocess.run(command, capture_output=True, timeout=300)
            assert play.kept() == truth, f"disk {turn}: it did not go on as it should: {len(play.kept() or [])} steps"
            status, findings = play.fsck()
            assert status == 0 and findings == [], f"disk {turn}: {findings}"
        finally:
            subprocess.run(["umount", str(data)], check=True)
    assert refused > 0, "no disk was too small: nothing was tested"
    print(f"{FULL} disks that were too small ({refused} runs refused on the way): no acknowledged step lost, all went on")


def damage(path, rng):
    text = bytearray(path.read_bytes())
    at = rng.randrange(len(text))
    text[at] ^= 1 << rng.randrange(8)
    mode = path.stat().st_mode
    path.chmod(0o600)
    path.write_bytes(text)
    path.chmod(mode)
    return at


def damages(root, truth, rng):
    """A byte of something that is kept is another."""
    whole = root / "whole"
    play = Play(root, whole)
    subprocess.run(play.begin, capture_output=True, check=False, timeout=300)
    assert play.kept() == truth
    play.anser("rewind", "1", "12")
    # So that the file is the database, and not only what is in front of it.
    subprocess.run([sys.executable, "-c", "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('PRAGMA wal_checkpoint(TRUNCATE)')",
                    str(whole / "sessions.db")], check=True)
    found = mended = 0
    for turn in range(DAMAGED):
        data = root / "damaged"
        shutil.rmtree(data, ignore_errors=True)
        subprocess.run(["cp", "-a", str(whole), str(data)], check=True)
        kind = ("sessions.db", "log/1", "blobs", "store/blobs", "store/snapshots", "store/listings")[turn % 6]
        place = data / kind
        files = [place] if place.is_file() else sorted(p for p in place.rglob("*") if p.is_file() and p.stat().st_size > 0)
        path = rng.choice(files)
        where = f"{path.relative_to(data)} byte {damage(path, rng)}"
        play = Play(root, data)
        before, _ = play.fsck()
        status, findings = play.fsck("--repair")
        assert status == 0, f"{where}: {findings}"
        found += before != 0
        mended += bool(findings)
        assert (before != 0) == bool(findings), f"{where}: found {before}, mended {findings}"
        status, findings = play.fsck()
        assert status == 0 and findings == [], f"{where}: still {findings}"
        kept = play.kept()
        assert kept == truth[:12], f"{where}: {len(kept)} steps"
        subprocess.run(play.resume, capture_output=True, timeout=300)
        assert play.kept() == truth, f"{where}: it does not go on as it should"
    print(f"{DAMAGED} damaged bytes: {found} found by fsck, {mended} mended, the others in nothing that is used; every step there, "
          "every session went on right")


def main():
    rng = random.Random(20261123)
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        (root / "work").mkdir()
        (root / "work/a.txt").write_text("value\n")
        calls = []
        for i in range(STEPS // 2):
            calls.append({"name": "edit", "arguments": {"path": "a.txt", "line": 1, "text": f"value {i}"}})
            calls.append({"name": "run", "arguments": {"command": f"cat a.txt > b{i}.txt; ls | wc -l"}})
        (root / "script.json").write_text(json.dumps(calls))
        play = Play(root, root / "truth")
        begun = time.monotonic()
        done = subprocess.run(play.begin, capture_output=True, timeout=300)
        mean = (time.monotonic() - begun) / STEPS
        if done.returncode == 5:
            print(done.stderr.decode())
            sys.exit(1 if os.environ.get("ANSER_MUST_WORK") == "1" else 77)
        truth = play.kept()
        assert len(truth) == STEPS, done.stderr.decode()
        need = int(subprocess.run(["du", "-sk", str(play.data)], capture_output=True, text=True, check=True).stdout.split()[0])
        kills(root, truth, rng, mean)
        damages(root, truth, rng)
        if os.geteuid() == 0:
            fulls(root, truth, rng, need)
        else:
            print("not root: no disk was filled")


if __name__ == "__main__":
    main()
