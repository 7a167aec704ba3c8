import sys

from task import largest

CASES = [
    ('largest([50, 50])', 50),
    ('largest([6, -1, 7, -25, 1, -50])', 7),
    ('largest([-17])', -17),
    ('largest([])', None),
    ('largest([-23, -9, 26, -30, -30])', 26),
    ('largest([14, -45])', 14),
    ('largest([-44, 19, 24, 4, -36])', 24),
    ('largest([-31, -31, -26, -28, -31, -30, -25, -28])', -25),
    ('largest([-1, -3, 2, 0, -4])', 2),
    ('largest([-6, -7, -5, -4, -6, -5])', -4),
    ('largest([-42])', -42),
    ('largest([13, 10, -14, 35, -35, -47])', 35),
    ('largest([-2, 5, 8])', 8),
    ('largest([14, -10, 29])', 29),
    ('largest([0, -30, -27, 8, 38, 49, 3])', 49),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
