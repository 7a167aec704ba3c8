import sys

from mutual import mutual

CASES = [
    ("mutual({'a': ['b', 'e'], 'b': ['c'], 'c': [], 'd': ['c', 'e'], 'e': []})", [['a'], ['b'], ['c'], ['d'], ['e']]),
    ("mutual({'a': ['e'], 'b': ['d', 'e'], 'c': [], 'd': ['b', 'e'], 'e': ['c', 'd']})", [['a'], ['b', 'd', 'e'], ['c']]),
    ("mutual({'a': ['b', 'c'], 'b': ['a'], 'c': ['b']})", [['a', 'b', 'c']]),
    ("mutual({'a': ['c', 'd'], 'b': ['a'], 'c': ['b', 'd'], 'd': []})", [['a', 'b', 'c'], ['d']]),
    ("mutual({'a': [], 'b': ['a']})", [['a'], ['b']]),
    ("mutual({'a': ['d'], 'b': ['a', 'c'], 'c': ['e'], 'd': ['a'], 'e': []})", [['a', 'd'], ['b'], ['c'], ['e']]),
    ("mutual({'a': []})", [['a']]),
    ("mutual({'a': ['e'], 'b': ['e'], 'c': ['a', 'b'], 'd': [], 'e': []})", [['a'], ['b'], ['c'], ['d'], ['e']]),
    ("mutual({'a': ['b', 'd'], 'b': ['a', 'd'], 'c': ['b', 'd'], 'd': ['a', 'b', 'c']})", [['a', 'b', 'c', 'd']]),
    ("mutual({'a': ['c'], 'b': ['a'], 'c': []})", [['a'], ['b'], ['c']]),
    ("mutual({'a': ['b', 'c'], 'b': ['a'], 'c': ['a', 'b']})", [['a', 'b', 'c']]),
    ("mutual({'a': ['b', 'c'], 'b': ['a', 'c'], 'c': ['a', 'b']})", [['a', 'b', 'c']]),
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
