"""Every #include "..." of ours must follow the layers (docs/architecture.md). Usage: layers.py ROOT; exit 1 on a wrong edge."""
import pathlib
import re
import sys

ALLOWED = {
    "base": {"base"},
    "kernels": {"kernels", "base"},
    "runtime": {"runtime", "kernels", "base"},
    "sandbox": {"sandbox", "base"},
    "tools": {"tools", "sandbox", "base"},
    "agent": {"agent", "runtime", "tools", "base"},
}
# Folders of a room, and what of the room each may see; "" is the room itself.
FOLDERS = {
    "runtime": {
        "io": {"io"},
        "text": {"text", "io"},
        "weights": {"weights", "io"},
        "files": {"files", "text", "weights", "io"},
        "": {"", "files", "text", "weights", "io"},
        "train": {"train", "", "files", "text", "weights", "io"},
    },
    "sandbox": {
        "inside": {"inside"},
        "policy": {"policy", "net", "inside"},
        "trees": {"trees", "inside"},
        "net": {"net"},
        "run": {"run", "policy", "net", "inside"},
        "": {"", "run", "policy", "net", "trees", "inside"},
    },
    # The loop searches and keeps sessions; they know its plain data (steps, worlds, calls), and no other folder.
    "agent": {
        "": {"", "search", "session"},
        "search": {"search", ""},
        "session": {"session", ""},
        "boxes": {"boxes", ""},
        "eval": {"eval", "", "search"},
        "learn": {"learn", "", "search"},
        "learn/notes": {"learn/notes", "learn", ""},
        "shell": {"shell", "", "search", "session"},
        "trace": {"trace", "", "session"},
        "cli": {"cli", "", "boxes", "eval", "learn", "learn/notes", "search", "session", "shell", "trace"},
        "model": {"model", "cli", "learn"},
    },
}
# Data that one room hands on by value: the pool is a parameter of runtime's calls.
EXCEPTIONS = {("agent", "kernels/pool.h")}
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)


def folder(path):
    """The folder of its room that a path from the root lies in."""
    return "/".join(pathlib.PurePath(path).parts[1:-1])


def wrong_edges(root):
    """Yields (file, included path) for every include against the direction of the layers."""
    for room in ALLOWED:
        for path in sorted((root / room).rglob("*")):
            if path.suffix not in {".h", ".cpp", ".cu", ".cuh"}:
                continue
            for included in INCLUDE.findall(path.read_text()):
                target = included.split("/")[0]
                if "/" not in included:
                    yield path.relative_to(root), included + " (write the path from the root)"
                elif target not in ALLOWED[room] and (room, included) not in EXCEPTIONS:
                    yield path.relative_to(root), included
                elif room == target and room in FOLDERS and folder(included) not in FOLDERS[room].get(folder(path.relative_to(root)), set()):
                    yield path.relative_to(root), included


if __name__ == "__main__":
    edges = list(wrong_edges(pathlib.Path(sys.argv[1])))
    for path, included in edges:
        print(f"{path} includes {included}: against the direction of the layers")
    sys.exit(1 if edges else 0)
