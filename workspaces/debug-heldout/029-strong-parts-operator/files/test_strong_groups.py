import sys

from strong_groups import strong_groups

CASES = [
    ("strong_groups({'a': ['d'], 'b': [], 'c': [], 'd': ['e'], 'e': ['a', 'c', 'd']})", [['a', 'd', 'e'], ['b'], ['c']]),
    ("strong_groups({'a': [], 'b': [], 'c': ['e'], 'd': ['e'], 'e': ['a', 'c']})", [['a'], ['b'], ['c', 'e'], ['d']]),
    ("strong_groups({'a': ['b'], 'b': ['a', 'c'], 'c': ['a']})", [['a', 'b', 'c']]),
    ("strong_groups({'a': ['b', 'c'], 'b': ['a', 'c'], 'c': ['b']})", [['a', 'b', 'c']]),
    ("strong_groups({'a': ['b', 'c'], 'b': [], 'c': ['d'], 'd': ['b'], 'e': ['a']})", [['a'], ['b'], ['c'], ['d'], ['e']]),
    ("strong_groups({'a': ['c', 'd'], 'b': ['a'], 'c': ['b', 'd'], 'd': ['b', 'c']})", [['a', 'b', 'c', 'd']]),
    ("strong_groups({'a': ['c', 'd'], 'b': [], 'c': [], 'd': [], 'e': ['d']})", [['a'], ['b'], ['c'], ['d'], ['e']]),
    ("strong_groups({'a': []})", [['a']]),
    ("strong_groups({'a': ['b'], 'b': ['a']})", [['a', 'b']]),
    ("strong_groups({'a': [], 'b': ['c', 'd', 'e'], 'c': ['e'], 'd': ['e'], 'e': ['b']})", [['a'], ['b', 'c', 'd', 'e']]),
    ("strong_groups({'a': ['e'], 'b': ['c'], 'c': ['d'], 'd': ['b'], 'e': []})", [['a'], ['b', 'c', 'd'], ['e']]),
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
