import sys

from work1 import middle_value

CASES = [
    ('middle_value([-4, -4], -1)', -1),
    ('middle_value([], -1)', None),
    ('middle_value([0, 8, -1, -4, 8, 4], -2)', -1),
    ('middle_value([], 0)', None),
    ('middle_value([7], 1)', -1),
    ('middle_value([-5], 3)', -1),
    ('middle_value([13, 5, 10, 4], 6)', -1),
    ('middle_value([-4, 14, 8, 2], 1)', -4),
    ('middle_value([5, 3, 5, 5, 0], -1)', -1),
    ('middle_value([7, 4, 7, 5], 4)', -1),
    ('middle_value([-1, 5, 12, 0, 0], -2)', -1),
    ('middle_value([6, -4, 8, -3, 3], -1)', -1),
    ('middle_value([-1, -1], 0)', -1),
    ('middle_value([0, 9, -3, 8, -3, 7], -2)', -1),
    ('middle_value([8, 1, -4], -1)', -1),
    ('middle_value([5, 6, 0, 3], 5)', -1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
