import sys

from task import reduce

CASES = [
    ('reduce(5, 38)', (5, 38)),
    ('reduce(10, 6)', (5, 3)),
    ('reduce(13, 58)', (13, 58)),
    ('reduce(20, 34)', (10, 17)),
    ('reduce(12, 22)', (6, 11)),
    ('reduce(-25, 52)', (-25, 52)),
    ('reduce(-9, 32)', (-9, 32)),
    ('reduce(10, 27)', (10, 27)),
    ('reduce(-52, 9)', (-52, 9)),
    ('reduce(-27, 1)', (-27, 1)),
    ('reduce(-27, 47)', (-27, 47)),
    ('reduce(8, 59)', (8, 59)),
    ('reduce(10, 60)', (1, 6)),
    ('reduce(-39, 14)', (-39, 14)),
    ('reduce(9, 51)', (3, 17)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("task.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
