#!/usr/bin/env python3
"""`anser notes` from outside: every verb, files that people wrote, links, two at once, and a session's notes."""
import json
import os
import subprocess
import sys
import tempfile

ANSER = sys.argv[1]


def main():
    with tempfile.TemporaryDirectory() as top:
        work, data = os.path.join(top, "work"), os.path.join(top, "data")
        os.mkdir(work)

        def notes(*words, status=0, as_json=False, **more):
            line = [ANSER, "notes", *words, "--data", data] + (["--json"] if as_json else [])
            if "--session" not in words and "--dir" not in words:
                line += ["--dir", work]
            done = subprocess.run(line, capture_output=True, text=True, stdin=subprocess.DEVNULL, **more)
            assert done.returncode == status, (line, done.returncode, done.stdout, done.stderr)
            return json.loads(done.stdout) if as_json and status == 0 else done.stdout + done.stderr

        assert notes("list") == ""
        assert notes("add", "B12", "--about", "Ruth office", "--tag", "rooms", "--pin") == "noted 1\n"
        assert notes("add", "C4", "--about", "Ruth office") == "noted 2, replaces 1\n"
        assert notes("add", "C4", "--about", "Ruth office") == "noted before: 2\n"
        assert notes("edit", "2", "--text", "C5") == "noted 3, replaces 2\n"
        assert "no terminal" in notes("edit", "3", status=2)
        assert "holds no longer" in notes("edit", "1", "--text", "x", status=2)
        found = notes("search", "office of Ruth", as_json=True)
        assert [n["id"] for n in found] == [3, 2, 1] and found[0]["text"] == "C5" and found[0]["replaces"] == 2, found
        assert [n["id"] for n in notes("history", "2", as_json=True)["notes"]] == [1, 2, 3]
        assert "no note has" in notes("search", "nothing", status=1)
        assert "must be a day" in notes("search", "Ruth", "--at", "now", status=2)
        assert notes("search", "Ruth", "--at", "2001-01-01", status=1)
        assert "written by: user, " in notes("show", "3")
        # Any editor will do. What it says then is nobody's that we know; what it said before is kept.
        path = os.path.join(work, "notes/0003.md")
        text = open(path).read()
        with open(path, "w") as file:
            file.write(text.replace("C5", "D6"))
        assert "written by: unknown" in notes("show", "3")
        versions = notes("history", "3", as_json=True)["files"]
        assert ["C5" in v["file"] for v in versions] == [True, False], versions
        with open(os.path.join(work, "notes/ideas.md"), "w") as file:
            file.write("# Ideas\nbuy a boat\n\nor a kite\n")
        assert notes("search", "kite") .startswith("notes/ideas.md:4: or a kite")
        assert notes("pin", "3") == "pinned 3\n" and notes("list", as_json=True)[0]["pinned"]
        assert notes("unpin", "3") == "unpinned 3\n"
        assert notes("forget", "3") == "forgot 3\n"
        assert "Ruth" not in notes("list") and "Ruth" in notes("list", "--all")
        assert "there is no note 77" in notes("forget", "77", status=1)
        assert "a note may have 2000 bytes" in notes("add", "x" * 2001, status=2)
        assert "open the directory" in notes("list", "--dir", os.path.join(top, "nowhere"), status=2)
        # What leads out is not there.
        with open(os.path.join(top, "secret"), "w") as file:
            file.write("secret words")
        os.symlink(os.path.join(top, "secret"), os.path.join(work, "notes/link.md"))
        assert "no note has" in notes("search", "secret", status=1)
        # Two at once do not take each other's number.
        many = [subprocess.Popen([ANSER, "notes", "add", f"fact {i}", "--dir", work, "--data", data],
                                 stdout=subprocess.DEVNULL) for i in range(8)]
        assert all(one.wait() == 0 for one in many)
        ids = [n["id"] for n in notes("list", "--all", as_json=True) if n["id"]]
        assert ids == list(range(1, 12)), ids
        # A session's notes are in its workspace.
        script = os.path.join(top, "script.json")
        with open(script, "w") as file:
            json.dump([{"name": "note", "arguments": {"about": "boat", "text": "is red"}},
                       {"name": "submit", "arguments": {"answer": "noted"}}], file)
        run = subprocess.run([ANSER, "run", work, "go", "--check", "true", "--script", script, "--data", data, "--json",
                              "--show-context"], capture_output=True, text=True)
        assert run.returncode == 0, run.stdout + run.stderr
        lines = [json.loads(line) for line in run.stdout.splitlines()]
        assert [one["context"] for one in lines if one["type"] == "context"] == ["Notes: 10"], lines[0]
        assert lines[-1]["answer"] == "noted", lines[-1]
        assert "12 boat: is red" in notes("list", "--session", "last")
        assert "written by: brain" in notes("show", "12", "--session", "last")
        assert "boat:" not in notes("list")
        refused = subprocess.run([ANSER, "notes", "add", "x", "--session", "last"], capture_output=True, text=True)
        assert refused.returncode == 2, refused
    print("ok")


main()
