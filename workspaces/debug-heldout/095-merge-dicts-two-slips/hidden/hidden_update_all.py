import sys

from update_all import update_all

CASES = [
    ('update_all({}, {})', 0),
    ("update_all({'c': 5, 'b': 2}, {})", 5),
    ("update_all({'d': 10, 'a': 10}, {'d': 1, 'b': 7, 'e': 12})", 31),
    ("update_all({'b': 7}, {})", 7),
    ("update_all({'d': 2, 'c': -1, 'b': 12}, {})", 12),
    ("update_all({}, {'b': 12})", 12),
    ("update_all({'d': 5}, {'e': 9})", 9),
    ("update_all({'b': 1}, {'d': 11})", 11),
    ("update_all({'d': 0}, {'c': 9, 'e': -1, 'd': 1})", 9),
    ("update_all({'a': 10, 'c': -2}, {'d': 5, 'c': 0})", 10),
    ("update_all({'d': 3}, {})", 3),
    ("update_all({'b': 7, 'd': 6}, {})", 7),
    ("update_all({'a': 6, 'c': 0, 'b': -2}, {})", 6),
    ("update_all({'c': 0, 'b': 4}, {})", 4),
    ("update_all({'c': 6, 'b': 2}, {'c': 3, 'b': 3})", 21),
    ("update_all({'a': -1, 'd': 7}, {'c': 0, 'e': 4})", 7),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("update_all.py"):
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
