import sys

from largest import largest

CASES = [
    ('largest([-49, 50])', 50),
    ('largest([-26, -29, -25, -24])', -24),
    ('largest([14, 17, -47, 7, -35, 2, 22])', 22),
    ('largest([7, 42, -14, -32, -17, -26, -44])', 42),
    ('largest([-36, -12, 15, 15])', 15),
    ('largest([])', None),
    ('largest([-21, 17, -12])', 17),
    ('largest([28])', 28),
    ('largest([-14, -11, -12, -12, -13, -13, -13, -9])', -9),
    ('largest([44, 18, -42])', 44),
    ('largest([-4, -3, -6, 0, 17, 34, 39, -9])', 39),
    ('largest([-7])', -7),
    ('largest([-33, -7, -34, 8, 11])', 11),
    ('largest([-13, -40, 6, 34, -11, 37, -48, 10])', 37),
    ('largest([8])', 8),
    ('largest([-6, 34, 3, -9, 9, 10, 2])', 34),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("largest.py"):
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
