import sys

from app import combine_tables

CASES = [
    ("combine_tables({}, {'e': 7})", [7]),
    ("combine_tables({'d': 0, 'c': -1}, {})", [-1, 0]),
    ("combine_tables({'d': 11, 'b': 4, 'c': 8}, {'d': 0, 'c': 2})", [0, 4, 16]),
    ("combine_tables({'b': 3}, {'c': 6})", [3, 6]),
    ("combine_tables({'d': -3, 'b': 7}, {'d': 1, 'b': 2, 'e': 12})", [-3, 12, 14]),
    ("combine_tables({'d': 6, 'a': -3, 'c': 7}, {'b': 5, 'c': 7})", [-3, 5, 6, 49]),
    ('combine_tables({}, {})', []),
    ("combine_tables({'b': 4, 'c': 7}, {'c': 7, 'b': 1, 'e': 0})", [0, 4, 49]),
    ("combine_tables({}, {'d': 6, 'b': -1})", [-1, 6]),
    ("combine_tables({}, {'b': -1})", [-1]),
    ("combine_tables({'c': 3, 'b': 0, 'd': 11}, {'d': 2, 'c': 9, 'e': -3})", [-3, 0, 22, 27]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
