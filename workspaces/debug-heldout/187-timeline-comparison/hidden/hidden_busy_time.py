import sys

from busy_time import busy_time

CASES = [
    ('busy_time([(12, 1), (2, 4)])', [6, 13]),
    ('busy_time([(11, 5), (0, 3), (12, 3)])', [3, 16, 15]),
    ('busy_time([(7, 5), (7, 2), (2, 2), (12, 5), (0, 3), (7, 1)])', [3, 4, 8, 9, 12, 17]),
    ('busy_time([(2, 3), (5, 5), (9, 2), (8, 5), (5, 2)])', [5, 7, 10, 13, 11]),
    ('busy_time([(5, 1), (0, 4), (2, 4), (12, 5)])', [4, 6, 6, 17]),
    ('busy_time([(5, 1), (9, 3), (1, 2)])', [3, 6, 12]),
    ('busy_time([(9, 5), (0, 4), (3, 3), (5, 4), (0, 5), (7, 3)])', [4, 5, 6, 9, 10, 14]),
    ('busy_time([(5, 3), (7, 5), (0, 3)])', [3, 8, 12]),
    ('busy_time([(12, 3), (5, 5), (7, 4), (7, 4), (3, 1)])', [4, 10, 11, 11, 15]),
    ('busy_time([(7, 1), (10, 4), (9, 2), (10, 4), (8, 5)])', [8, 13, 11, 14, 14]),
    ('busy_time([(0, 5), (3, 5), (5, 3), (4, 2), (0, 5), (3, 5)])', [5, 5, 8, 8, 6, 8]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("busy_time.py"):
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
