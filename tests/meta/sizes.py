"""Limits of size (docs/architecture.md): files 300 lines soft / 500 hard, functions 80, the agent's loop 120, main.cpp 80,
base 800 in all, five CMake options, macros. Usage: sizes.py ROOT; exit 1 when a hard limit is broken."""
import pathlib
import re
import sys

ROOMS = ["base", "kernels", "runtime", "sandbox", "tools", "agent", "tests"]
SUFFIXES = {".h", ".cpp", ".cu", ".cuh", ".py"}
HARD, FUNCTION = 500, 80
SPECIAL = {"agent/loop.cpp": 120, "agent/cli/main.cpp": 80}
# path: reason. Keep it short.
LONG_FILES = {}
LONG_FUNCTIONS = {}
MACROS = {"CHECK", "TRY", "TRY_ASSIGN", "TRY_ASSIGN_", "ANSER_CONCAT", "ANSER_CONCAT_"}


def sources(root):
    for room in ROOMS:
        for path in sorted((root / room).rglob("*")):
            if path.suffix in SUFFIXES:
                yield path


def function_lengths(text):
    """(line, name, length) of every brace-balanced body that starts after a line ending in ') {' or ') const {' at depth of a
    namespace or class: good enough for clang-formatted code, and wrong only towards reporting too much."""
    lines = text.split("\n")
    i = 0
    opener = re.compile(r"^(?!\s*(?:if|for|while|switch|else|do|namespace|class|struct|enum|union|extern|return)\b).*\)\s*(?:const|noexcept|override|final|mutable|->\s*[\w:<>*& ]+|\s)*\{$")
    while i < len(lines):
        indent = len(lines[i]) - len(lines[i].lstrip())
        if indent <= 4 and opener.match(lines[i]) and not lines[i].lstrip().startswith("//"):
            closer = " " * indent + "}"
            for j in range(i + 1, len(lines)):
                if lines[j].startswith(closer):
                    yield i + 1, lines[i].strip(), j - i + 1
                    i = j
                    break
        i += 1


def problems(root):
    for path in sources(root):
        name = str(path.relative_to(root))
        text = path.read_text()
        count = text.count("\n")
        limit = SPECIAL.get(name, HARD)
        if count > limit and name not in LONG_FILES:
            yield f"{name}: {count} lines, the limit is {limit}"
        if path.suffix in {".cpp", ".h", ".cu", ".cuh"}:
            for line, head, length in function_lengths(text):
                if length > FUNCTION and f"{name}:{head}" not in LONG_FUNCTIONS:
                    yield f"{name}:{line}: {length} lines in one function, the limit is {FUNCTION}: {head}"
        if not name.startswith("tests/"):
            for macro in re.findall(r"^\s*#\s*define\s+(\w+)\(", text, re.M):
                if macro not in MACROS:
                    yield f"{name}: macro {macro}: only CHECK and the TRY pair are allowed"
    base = sum(p.read_text().count("\n") for p in (root / "base").rglob("*") if p.suffix in {".h", ".cpp"})
    if base > 800:
        yield f"base/: {base} lines, the limit is 800"
    options = len(re.findall(r"^\s*option\(", (root / "CMakeLists.txt").read_text(), re.M))
    if options > 5:
        yield f"CMakeLists.txt: {options} options, the limit is 5"


def soft(root):
    for path in sources(root):
        count = path.read_text().count("\n")
        if count > 300:
            yield count, str(path.relative_to(root))


if __name__ == "__main__":
    root = pathlib.Path(sys.argv[1])
    found = list(problems(root))
    for problem in found:
        print(problem)
    over = sorted(soft(root), reverse=True)
    print(f"{len(over)} files over the soft limit of 300 lines", *[f"  {c} {n}" for c, n in over[:10]], sep="\n")
    sys.exit(1 if found else 0)
