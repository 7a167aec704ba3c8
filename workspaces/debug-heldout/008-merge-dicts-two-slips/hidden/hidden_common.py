import sys

from common import merge

CASES = [
    ('merge({}, {})', []),
    ("merge({}, {'c': 1, 'e': 11})", []),
    ("merge({'c': 4}, {'c': -1})", [('c', 1)]),
    ("merge({'c': 12}, {'e': 5})", []),
    ("merge({'b': -3, 'c': 5}, {'c': -2, 'b': 11, 'e': -3})", [('b', 30), ('c', -1)]),
    ("merge({'b': 9}, {})", []),
    ("merge({'b': 7, 'c': 7}, {'d': -2, 'b': 5, 'e': 9})", [('b', 22)]),
    ("merge({'a': 12, 'c': 10}, {'d': 9, 'c': 12})", [('c', 46)]),
    ("merge({'c': 4, 'a': 7, 'd': -2}, {'c': 1})", [('c', 7)]),
    ("merge({}, {'b': 8, 'e': -3})", []),
    ("merge({'b': 4, 'c': 0, 'd': 6}, {'c': 12, 'e': 11, 'b': 0})", [('b', 4), ('c', 36)]),
    ("merge({'d': 9, 'c': 1, 'a': 10, 'b': 8}, {'c': 4})", [('c', 13)]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
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
