import sys

from util import busy_time

CASES = [
    ('busy_time([(2, 1)])', 2),
    ('busy_time([(10, 1), (0, 1)])', 9),
    ('busy_time([(12, 2)])', 12),
    ('busy_time([])', 0),
    ('busy_time([(5, 2), (3, 3), (5, 2), (1, 2)])', 5),
    ('busy_time([(1, 5), (8, 3), (11, 5), (12, 4)])', 7),
    ('busy_time([(3, 3), (12, 5), (5, 4)])', 6),
    ('busy_time([(1, 2), (4, 4), (11, 1), (10, 3)])', 6),
    ('busy_time([(3, 2), (1, 2), (1, 2), (4, 5), (7, 1), (6, 1)])', 20),
    ('busy_time([(3, 2), (6, 3), (5, 2), (12, 1), (2, 2), (10, 3)])', 9),
    ('busy_time([(10, 1), (11, 2), (0, 1), (12, 3), (4, 2)])', 8),
    ('busy_time([(2, 4), (3, 1), (3, 1), (9, 3)])', 10),
    ('busy_time([(8, 1)])', 8),
    ('busy_time([(3, 2), (0, 3), (6, 3), (9, 5)])', 1),
    ('busy_time([(7, 1)])', 7),
    ('busy_time([(4, 3), (8, 3)])', 5),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
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
