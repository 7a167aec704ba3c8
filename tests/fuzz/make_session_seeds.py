"""Writes the seeds of the targets of sessions and managed boxes, from a scripted session.

    tests/fuzz/make_session_seeds.py build/release/bin/anser tests/fuzz/seeds"""
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile


def main():
    anser, seeds = sys.argv[1], pathlib.Path(sys.argv[2])

    def put(name, data):
        path = seeds / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())

    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        (root / "work").mkdir()
        (root / "work/a.txt").write_text("one\n")
        calls = [{"name": "run", "arguments": {"command": "mkdir d; ln -s a.txt d/link; printf '\\377' > bytes; chmod 700 d"}},
                 {"name": "edit", "arguments": {"path": "a.txt", "line": 1, "text": "two"}},
                 {"name": "run", "arguments": {"command": "rm -r d; echo x > d"}}]
        (root / "script.json").write_text(json.dumps(calls))
        data = root / "data"
        subprocess.run([anser, "run", root / "work", "go on", "--check", "false", "--script", root / "script.json", "--plan", "greedy",
                        "--data", data, "--name", "seed"], capture_output=True)
        bundle = root / "bundle"
        subprocess.run([anser, "session", "export", "1", bundle, "--data", data], check=True, capture_output=True)
        rows = []
        db = sqlite3.connect(bundle)
        db.text_factory = bytes
        for letter, table in (("m", "meta"), ("s", "steps"), ("c", "changes"), ("f", "files")):
            for row in db.execute(f"SELECT * FROM {table}"):
                columns = [value if isinstance(value, bytes) else str(value).encode() for value in row]
                rows.append(b"\x1f".join([letter.encode(), *columns]))
                if table == "steps":
                    put(f"session_rows/step-{row[0]}.json", columns[1])
                if table == "changes":
                    put(f"diff/change-{row[0]}.json", columns[1])
                if columns[0] == b"session":
                    put("session_rows/session.json", columns[1])
        put("bundle/whole", b"\x1e".join(rows))
        log = (data / "log/1").read_bytes()
        put("session_log/whole", log)
        put("session_log/torn", log[:-20])
        entries = [line.split(b"\t", 2) for line in log.splitlines()]
        put("session_log/entries", b"e" + b"\n".join(kind + b"\t" + text for kind, _, text in entries))
        subprocess.run([anser, "sandbox", "create", root / "work", "--name", "seed", "--store", root / "boxes"], check=True, capture_output=True)
        records = [path for path in (root / "boxes").rglob("*") if path.is_file() and b"anser.box.1" in path.read_bytes()]
        put("box_record/created.json", records[0].read_bytes())


if __name__ == "__main__":
    main()
