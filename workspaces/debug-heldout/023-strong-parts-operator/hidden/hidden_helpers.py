import sys

from helpers import strong_groups

CASES = [
    ("strong_groups({'a': ['d'], 'b': ['a', 'c', 'd'], 'c': ['e'], 'd': [], 'e': ['a', 'c'], 'f': ['a']})", 5),
    ("strong_groups({'a': ['c', 'e'], 'b': ['a', 'c', 'e'], 'c': ['b'], 'd': ['a', 'b'], 'e': []})", 3),
    ("strong_groups({'a': ['b', 'c', 'd'], 'b': [], 'c': ['a'], 'd': ['b', 'c'], 'e': ['b', 'd']})", 3),
    ("strong_groups({'a': [], 'b': ['d', 'f'], 'c': [], 'd': ['a', 'c'], 'e': [], 'f': ['b']})", 5),
    ("strong_groups({'a': ['b', 'c'], 'b': ['a'], 'c': ['a', 'b']})", 1),
    ("strong_groups({'a': ['c', 'd'], 'b': ['d', 'e'], 'c': ['a', 'e'], 'd': ['a'], 'e': ['b', 'c']})", 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("helpers.py"):
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
