import sys

from program import who_matters

CASES = [
    ("who_matters({'a': ['c', 'd'], 'b': ['d'], 'c': ['a'], 'd': ['a', 'b']})", {'a': 1, 'b': 0, 'c': 0, 'd': 1}),
    ("who_matters({'a': [], 'b': ['d'], 'c': ['d', 'e'], 'd': ['b', 'c', 'e'], 'e': ['c', 'd']})", {'a': 0, 'b': 0, 'c': 0, 'd': 2, 'e': 0}),
    ("who_matters({'a': ['b', 'c'], 'b': ['a', 'c', 'd'], 'c': ['a', 'b', 'd'], 'd': ['b', 'c']})", {'a': 0, 'b': 1, 'c': 1, 'd': 0}),
    ("who_matters({'a': ['b', 'd'], 'b': ['a'], 'c': ['d'], 'd': ['a', 'c', 'f'], 'e': ['f'], 'f': ['d', 'e']})", {'a': 1, 'b': 0, 'c': 0, 'd': 3, 'e': 0, 'f': 1}),
    ("who_matters({'a': ['c', 'd'], 'b': ['c'], 'c': ['a', 'b', 'd'], 'd': ['a', 'c']})", {'a': 0, 'b': 0, 'c': 2, 'd': 0}),
    ("who_matters({'a': ['c'], 'b': ['c'], 'c': ['a', 'b']})", {'a': 0, 'b': 0, 'c': 1}),
    ("who_matters({'a': ['c', 'd', 'e'], 'b': ['e'], 'c': ['a', 'd'], 'd': ['a', 'c'], 'e': ['a', 'b']})", {'a': 2, 'b': 0, 'c': 0, 'd': 0, 'e': 1}),
    ("who_matters({'a': ['b'], 'b': ['a']})", {'a': 0, 'b': 0}),
    ("who_matters({'a': ['b', 'c'], 'b': ['a'], 'c': ['a', 'd'], 'd': ['c']})", {'a': 1, 'b': 0, 'c': 1, 'd': 0}),
    ("who_matters({'a': ['c', 'd'], 'b': ['c', 'd'], 'c': ['a', 'b', 'd'], 'd': ['a', 'b', 'c']})", {'a': 0, 'b': 0, 'c': 1, 'd': 1}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
