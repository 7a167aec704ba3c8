import sys

from strong_groups import strong_groups

CASES = [
    ("strong_groups({'a': ['b', 'c', 'e'], 'b': ['c'], 'c': ['a', 'd'], 'd': [], 'e': [], 'f': ['c', 'd']})", [['a', 'b', 'c'], ['d'], ['e'], ['f']]),
    ("strong_groups({'a': ['c', 'e'], 'b': ['f'], 'c': ['a', 'b'], 'd': ['a', 'e'], 'e': ['b', 'c', 'd'], 'f': []})", [['a', 'c', 'd', 'e'], ['b'], ['f']]),
    ("strong_groups({'a': ['d'], 'b': ['d'], 'c': [], 'd': [], 'e': [], 'f': ['e']})", [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]),
    ("strong_groups({'a': ['b'], 'b': []})", [['a'], ['b']]),
    ("strong_groups({'a': ['c'], 'b': ['f'], 'c': ['b', 'e'], 'd': ['a'], 'e': ['c'], 'f': ['b', 'e']})", [['a'], ['b', 'c', 'e', 'f'], ['d']]),
    ("strong_groups({'a': [], 'b': ['c', 'e'], 'c': ['d'], 'd': [], 'e': ['a'], 'f': []})", [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]),
    ("strong_groups({'a': ['d'], 'b': ['a', 'c', 'd'], 'c': ['b'], 'd': ['c']})", [['a', 'b', 'c', 'd']]),
    ("strong_groups({'a': ['c', 'd', 'e'], 'b': ['e'], 'c': ['d', 'e'], 'd': ['a', 'b', 'e'], 'e': ['d']})", [['a', 'b', 'c', 'd', 'e']]),
    ("strong_groups({'a': ['c'], 'b': ['c'], 'c': ['d', 'e'], 'd': ['a', 'e'], 'e': ['a', 'd']})", [['a', 'c', 'd', 'e'], ['b']]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("strong_groups.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
