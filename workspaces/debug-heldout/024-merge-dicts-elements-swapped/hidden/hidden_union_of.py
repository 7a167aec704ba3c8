import sys

from union_of import union_of

CASES = [
    ("union_of({'c': -3}, {})", -3),
    ("union_of({'b': 7}, {})", 7),
    ("union_of({'b': 6}, {'e': -2, 'c': 10, 'b': 9})", 23),
    ("union_of({'c': -2}, {'d': -1})", -2),
    ("union_of({'c': -2, 'd': -2, 'b': 0}, {'e': 9, 'b': -2})", 3),
    ("union_of({'c': 6}, {'c': -3, 'e': -1})", 3),
    ("union_of({'b': 3}, {'b': -3, 'd': -3})", -3),
    ("union_of({}, {'d': 2, 'e': 0})", 0),
    ("union_of({'c': 9, 'a': -3}, {'c': 6, 'd': 0})", 12),
    ("union_of({'a': 7}, {'b': 9})", 16),
    ("union_of({'c': -3, 'd': 3}, {'b': 8})", 8),
    ("union_of({'b': -2, 'c': 3, 'a': 7}, {'d': 6, 'c': 1})", 9),
    ("union_of({'b': 11}, {'d': -2, 'c': -1, 'b': 5})", 14),
    ("union_of({'a': 4, 'b': 1, 'd': 3}, {'e': 10, 'b': -2, 'd': 6, 'c': 4})", 22),
    ("union_of({'c': 10}, {})", 10),
    ("union_of({'a': 8, 'b': 0, 'c': 12}, {'d': 5})", 20),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("union_of.py"):
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
