import sys

from example import overview

CASES = [
    ('overview([])', 'empty'),
    ('overview([23, 28, 23])', '0: <23 23>, 0'),
    ('overview([-8, 17, -2, 28])', '10?'),
    ('overview([4, 25, 2, 25, 11, 26, 21])', '20: <4 21>, 20'),
    ('overview([30, 28, 9, 2, 20, -7, -8])', '20: <30 -8>, 20'),
    ('overview([-6, 8, -5, -3, 30])', '20: <-6 30>, 20'),
    ('overview([16, -1, 21, 18, -2, -3, 18, 18])', '40?'),
    ('overview([-5, -1])', '0: <-5 -1>, 0'),
    ('overview([7])', '0: <7 7>, 0'),
    ('overview([-4, 3, 12, 24, 27])', '0: <-4 27>, 0'),
    ('overview([-3, 27, 11, 2, 30])', '20: <-3 30>, 20'),
    ('overview([-4, 7, 24, 27, 17])', '0: <-4 17>, 0'),
    ('overview([-4, 16, 18, 1, 12, -8, 11])', '10?'),
    ('overview([18, 23, 14, -9, 14, 13])', '30: <18 13>'),
    ('overview([19, 13, 11])', '0: <19 11>, 0'),
    ('overview([14, 18, 13, 15, 13, 14, 14, 17])', '40?'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("example.py"):
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
