import sys

from impl import busy_time

CASES = [
    ('busy_time([(4, 4), (12, 2)])', [4, 12]),
    ('busy_time([(6, 1), (10, 3), (8, 4), (1, 5), (5, 5)])', [1, 6, 11, 12, 16]),
    ('busy_time([(5, 2), (2, 4), (5, 3)])', [2, 6, 8]),
    ('busy_time([(5, 4), (0, 3), (4, 3), (7, 5), (11, 5)])', [0, 4, 7, 11, 16]),
    ('busy_time([(2, 3), (11, 5), (2, 4), (0, 5), (0, 2), (11, 4)])', [0, 2, 7, 10, 14, 18]),
    ('busy_time([(1, 1), (1, 1)])', [1, 2]),
    ('busy_time([(12, 2), (12, 5), (0, 1), (9, 5), (2, 5)])', [0, 2, 9, 14, 16]),
    ('busy_time([(2, 1), (0, 2), (2, 4), (11, 2)])', [0, 2, 3, 11]),
    ('busy_time([(10, 1)])', [10]),
    ('busy_time([(5, 4), (9, 5), (4, 4)])', [4, 8, 12]),
    ('busy_time([(12, 3), (0, 1), (12, 4), (7, 3), (12, 3)])', [0, 7, 12, 15, 18]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("impl.py"):
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
