import sys

from source import busy_time

CASES = [
    ('busy_time([])', []),
    ('busy_time([(0, 5), (9, 5), (8, 4)])', [0, 0, 0]),
    ('busy_time([(7, 1), (6, 1), (6, 2), (11, 4), (10, 2)])', [0, 0, 0, 0, 0]),
    ('busy_time([(11, 5), (3, 3)])', [0, 3]),
    ('busy_time([(5, 3)])', [0]),
    ('busy_time([(2, 5), (12, 2)])', [0, 0]),
    ('busy_time([(3, 2), (1, 5), (5, 2), (4, 4), (11, 4), (5, 2)])', [0, 0, 0, 0, 0, 2]),
    ('busy_time([(9, 3), (1, 4), (5, 2), (7, 3), (5, 5), (9, 5)])', [0, 5, 0, 0, 0, 0]),
    ('busy_time([(6, 4), (12, 1), (8, 3), (10, 1), (7, 5)])', [0, 0, 3, 0, 2]),
    ('busy_time([(7, 5), (7, 5)])', [0, 0]),
    ('busy_time([(5, 1), (10, 4), (0, 3), (6, 4)])', [0, 0, 6, 0]),
    ('busy_time([(11, 2)])', [0]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
