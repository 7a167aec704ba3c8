"""A journal of the first schema is brought up to date wholly or not at all, and is then as any other: kill -9 at random moments of
the migration, fsck, and the database made again from the logs. Usage: session_migration_test.py ANSER [SESSIONS STEPS KILLS]; exit
77: no sandbox here."""
import json
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ANSER = sys.argv[1]
SESSIONS, STEPS, KILLS = map(int, sys.argv[2:5]) if len(sys.argv) > 4 else (20, 50, 12)
SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "agent/session/schema.cpp"


def first_schema():
    """As it was released: what schema.cpp has."""
    text = SCHEMA.read_text()
    body = text[text.index("kFirst ="):text.index("WITHOUT ROWID;\";", text.index("CREATE TABLE worlds"))] + 'WITHOUT ROWID;"'
    body = re.sub(r"//.*", "", body)
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', body))


def make(path):
    rng = random.Random(1)
    db = sqlite3.connect(path)
    db.executescript("PRAGMA journal_mode=WAL;" + first_schema() + "PRAGMA user_version=1;")
    with db:
        for session in range(1, SESSIONS + 1):
            db.execute("INSERT INTO sessions VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)",
                       (session, "2026-01-01T00:00:00Z", "/work", f"goal {session}", "make test", "brain", "g1i", session,
                        '{"task":"t"}', "submitted", 1, "why", "2026-01-01T00:10:00Z"))
            for n in range(1, STEPS + 1):
                call, seen = f'run {{"n":{n}}}', f"step {n} of session {session}: " + "".join(rng.choices("abcdef \n", k=1200))
                record = json.dumps({"n": n, "call": call, "observation": seen, "workspace_hash": "w", "mind_hash": "m"})
                db.execute("INSERT INTO steps VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
                           (session, n, "2026-01-01T00:00:00Z", call, "{}", seen, "null", 5, 0.5, "w", "m", record))
                db.execute("INSERT INTO worlds VALUES(?,?,?,?,?,?)", (session, n, "w", "m", "[1,2,3,4]", "{}"))
                if n % 7 == 0:
                    db.execute("INSERT INTO plans VALUES(?,?,?)", (session, n, '{"nodes":[]}'))
    db.close()


def anser(data, *arguments):
    return subprocess.run([ANSER, "session", *arguments, "--json", "--data", str(data)], capture_output=True, text=True)


def everything(data):
    """What a person is shown of every session."""
    out = []
    for session in (1, SESSIONS // 2, SESSIONS):
        done = anser(data, "show", str(session))
        assert done.returncode == 0, done.stderr
        out.append(json.loads(done.stdout))
        assert len(out[-1]["steps"]) == STEPS, f"session {session} has {len(out[-1]['steps'])} steps"
    listed = anser(data, "list")
    assert listed.returncode == 0, listed.stderr
    out.append(json.loads(listed.stdout))
    assert len(out[-1]) == SESSIONS
    return out


def version(path):
    """Of the file as a crash left it, and whether its tables are all of that version."""
    db = sqlite3.connect(path)
    found = db.execute("PRAGMA user_version").fetchone()[0]
    tables = {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    ok = db.execute("PRAGMA integrity_check").fetchone()[0]
    steps = db.execute("SELECT count(*) FROM steps").fetchone()[0]
    unsealed = db.execute("SELECT count(*) FROM steps WHERE sum = ''").fetchone()[0] if found > 1 else 0
    db.close()
    assert ok == "ok" and steps == SESSIONS * STEPS and unsealed == 0, (ok, steps, unsealed)
    assert ("lines" in tables) == (found == 3) and not any(name.startswith("old_") for name in tables), (found, tables)
    return found


def fsck(data, *more):
    done = anser(data, "fsck", *more)
    if done.returncode == 5:
        print(done.stderr)
        sys.exit(1 if os.environ.get("ANSER_MUST_WORK") == "1" else 77)
    return done.returncode, json.loads(done.stdout)["findings"]


def main():
    rng = random.Random(5)
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        (root / "old").mkdir()
        make(root / "old/sessions.db")
        data = root / "data"
        shutil.copytree(root / "old", data)
        begun = time.monotonic()
        anser(data, "show", "1")
        whole = time.monotonic() - begun
        truth = everything(data)
        size = (root / "old/sessions.db").stat().st_size
        print(f"{SESSIONS} sessions of {STEPS} steps, {size >> 20} MiB: brought up to date in {whole:.2f} s")
        status, findings = fsck(data)
        assert status == 0 and findings == [], findings
        for name in ("sessions.db", "sessions.db-wal", "sessions.db-shm"):
            (data / name).unlink(missing_ok=True)
        (data / "sessions.db").write_text("this is no database")
        status, findings = fsck(data, "--repair")
        assert status == 0 and [one["where"] for one in findings] == ["sessions.db"], findings
        assert everything(data) == truth, "the logs do not say what the database said"
        left = {1: 0, 3: 0}
        for turn in range(KILLS):
            shutil.rmtree(data)
            shutil.copytree(root / "old", data)
            process = subprocess.Popen([ANSER, "session", "list", "--data", str(data)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(rng.uniform(0, 1.1 * whole))
            process.send_signal(signal.SIGKILL)
            process.wait()
            left[version(data / "sessions.db")] += 1
            assert everything(data) == truth, f"kill {turn}"
            status, findings = fsck(data)
            assert status == 0 and findings == [], f"kill {turn}: {findings}"
        assert left[1] > 0, "no kill came before the end: nothing was tested"
        print(f"{KILLS} kills: {left[1]} left the first schema, {left[3]} the new one, each whole")


if __name__ == "__main__":
    main()
