import sys

from wait_times import wait_times

CASES = [
    ('wait_times([])', 0),
    ('wait_times([(9, 4)])', 13),
    ('wait_times([(1, 3), (0, 5), (2, 3), (7, 4), (10, 1)])', 16),
    ('wait_times([(4, 3)])', 7),
    ('wait_times([(0, 5), (0, 5), (3, 4), (2, 1), (0, 4), (6, 1)])', 20),
    ('wait_times([(5, 5), (8, 2), (4, 4), (6, 2), (6, 5)])', 22),
    ('wait_times([(8, 3), (5, 2)])', 11),
    ('wait_times([(8, 4), (9, 1), (0, 3), (10, 4)])', 17),
    ('wait_times([(7, 1)])', 8),
    ('wait_times([(7, 4), (8, 4), (0, 2)])', 15),
    ('wait_times([(10, 5), (8, 2), (8, 2)])', 17),
    ('wait_times([(9, 5), (3, 1), (3, 2), (2, 4), (10, 5), (0, 5)])', 22),
    ('wait_times([(9, 1), (3, 3), (2, 4), (9, 3), (9, 2), (9, 1)])', 16),
    ('wait_times([(7, 2), (3, 2)])', 9),
    ('wait_times([(1, 3), (6, 4), (6, 5)])', 15),
    ('wait_times([(7, 4), (4, 3), (6, 2), (7, 4), (10, 3), (8, 1)])', 21),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("wait_times.py"):
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
