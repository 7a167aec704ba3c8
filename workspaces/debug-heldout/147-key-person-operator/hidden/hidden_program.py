import sys

from program import who_matters

CASES = [
    ("who_matters({'a': ['b', 'd'], 'b': ['a', 'd'], 'c': ['d'], 'd': ['a', 'b', 'c']})", {'a': 0, 'b': 0, 'c': 0, 'd': 2}),
    ("who_matters({'a': ['b', 'c'], 'b': ['a'], 'c': ['a']})", {'a': 1, 'b': 0, 'c': 0}),
    ("who_matters({'a': ['b', 'c'], 'b': ['a', 'c'], 'c': ['a', 'b']})", {'a': 0, 'b': 0, 'c': 0}),
    ("who_matters({'a': ['d', 'e'], 'b': ['e'], 'c': ['d', 'e'], 'd': ['a', 'c'], 'e': ['a', 'b', 'c']})", {'a': 1, 'b': 0, 'c': 1, 'd': 1, 'e': 3}),
    ("who_matters({'a': ['b', 'd'], 'b': ['a', 'c', 'd', 'e'], 'c': ['b'], 'd': ['a', 'b', 'e'], 'e': ['b', 'd'], 'f': []})", {'a': 0, 'b': 4, 'c': 0, 'd': 1, 'e': 0, 'f': 0}),
    ("who_matters({'a': ['b', 'c'], 'b': ['a', 'c', 'd'], 'c': ['a', 'b'], 'd': ['b']})", {'a': 0, 'b': 2, 'c': 0, 'd': 0}),
    ("who_matters({'a': ['c', 'd', 'e', 'f'], 'b': ['e', 'f'], 'c': ['a'], 'd': ['a'], 'e': ['a', 'b'], 'f': ['a', 'b']})", {'a': 6, 'b': 1, 'c': 0, 'd': 0, 'e': 1, 'f': 1}),
    ("who_matters({'a': ['d', 'e'], 'b': ['c', 'd', 'e'], 'c': ['b', 'e'], 'd': ['a', 'b', 'e'], 'e': ['a', 'b', 'c', 'd']})", {'a': 0, 'b': 1, 'c': 0, 'd': 1, 'e': 3}),
    ("who_matters({'a': ['d'], 'b': ['c', 'd', 'e', 'f'], 'c': ['b', 'd'], 'd': ['a', 'b', 'c', 'f'], 'e': ['b'], 'f': ['b', 'd']})", {'a': 0, 'b': 4, 'c': 0, 'd': 4, 'e': 0, 'f': 0}),
    ("who_matters({'a': ['c', 'd'], 'b': ['c'], 'c': ['a', 'b', 'd'], 'd': ['a', 'c'], 'e': []})", {'a': 0, 'b': 0, 'c': 2, 'd': 0, 'e': 0}),
    ("who_matters({'a': ['b', 'd'], 'b': ['a', 'd'], 'c': ['d', 'e', 'f'], 'd': ['a', 'b', 'c', 'f'], 'e': ['c'], 'f': ['c', 'd']})", {'a': 0, 'b': 0, 'c': 2, 'd': 4, 'e': 0, 'f': 0}),
    ("who_matters({'a': ['c'], 'b': ['d', 'e', 'f'], 'c': ['a'], 'd': ['b'], 'e': ['b', 'f'], 'f': ['b', 'e']})", {'a': 0, 'b': 2, 'c': 0, 'd': 0, 'e': 0, 'f': 0}),
    ("who_matters({'a': ['b', 'c', 'd'], 'b': ['a', 'c', 'd'], 'c': ['a', 'b', 'd'], 'd': ['a', 'b', 'c']})", {'a': 0, 'b': 0, 'c': 0, 'd': 0}),
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
