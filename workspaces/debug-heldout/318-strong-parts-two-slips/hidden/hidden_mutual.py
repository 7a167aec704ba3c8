import sys

from mutual import mutual

CASES = [
    ("mutual({'a': ['b'], 'b': ['a']})", [['a', 'b']]),
    ("mutual({'a': ['b', 'f'], 'b': ['c', 'd'], 'c': [], 'd': ['a', 'f'], 'e': ['b', 'c'], 'f': ['a', 'd', 'e']})", [['a', 'b', 'd', 'e', 'f'], ['c']]),
    ("mutual({'a': [], 'b': [], 'c': ['a', 'b'], 'd': [], 'e': ['c']})", [['a'], ['b'], ['c'], ['d'], ['e']]),
    ("mutual({'a': ['c', 'd'], 'b': ['c'], 'c': [], 'd': ['b']})", [['a'], ['b'], ['c'], ['d']]),
    ("mutual({'a': [], 'b': ['f'], 'c': ['e'], 'd': ['e', 'f'], 'e': ['f'], 'f': ['e']})", [['a'], ['b'], ['c'], ['d'], ['e', 'f']]),
    ("mutual({'a': ['b', 'd', 'e'], 'b': ['a', 'c'], 'c': ['d'], 'd': ['c'], 'e': ['c']})", [['a', 'b'], ['c', 'd'], ['e']]),
    ("mutual({'a': [], 'b': [], 'c': [], 'd': [], 'e': ['a', 'd']})", [['a'], ['b'], ['c'], ['d'], ['e']]),
    ("mutual({'a': ['c', 'd'], 'b': ['d'], 'c': [], 'd': ['c']})", [['a'], ['b'], ['c'], ['d']]),
    ("mutual({'a': ['c', 'd'], 'b': ['c', 'e'], 'c': ['a', 'b', 'e'], 'd': ['a', 'c', 'e'], 'e': ['a', 'b', 'd']})", [['a', 'b', 'c', 'd', 'e']]),
    ("mutual({'a': ['b', 'e'], 'b': ['a'], 'c': [], 'd': ['c'], 'e': ['a']})", [['a', 'b', 'e'], ['c'], ['d']]),
    ("mutual({'a': [], 'b': ['a', 'e'], 'c': [], 'd': [], 'e': ['b'], 'f': ['d', 'e']})", [['a'], ['b', 'e'], ['c'], ['d'], ['f']]),
    ("mutual({'a': ['b', 'd'], 'b': ['d'], 'c': ['a', 'd'], 'd': ['b']})", [['a'], ['b', 'd'], ['c']]),
    ("mutual({'a': [], 'b': [], 'c': ['a', 'd'], 'd': ['b', 'c'], 'e': ['c', 'd'], 'f': ['b', 'c', 'e']})", [['a'], ['b'], ['c', 'd'], ['e'], ['f']]),
    ("mutual({'a': ['b'], 'b': ['d', 'e'], 'c': ['d'], 'd': [], 'e': []})", [['a'], ['b'], ['c'], ['d'], ['e']]),
    ("mutual({'a': ['b', 'c'], 'b': ['a', 'c'], 'c': ['b']})", [['a', 'b', 'c']]),
    ("mutual({'a': ['b', 'c', 'd', 'e'], 'b': ['a'], 'c': [], 'd': ['a', 'c', 'e'], 'e': ['b'], 'f': ['c']})", [['a', 'b', 'd', 'e'], ['c'], ['f']]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mutual.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
