import sys

from lib import refine

CASES = [
    ('refine([-7, 4])', [16]),
    ('refine([3, 2])', [12, 5]),
    ('refine([12, 10, -3, 13, -6, 3, 11, 13])', [-12, 9]),
    ('refine([-1, 17, 18])', [-4]),
    ('refine([-8])', []),
    ('refine([-4, -9, -6, -5])', [-16, -23]),
    ('refine([0, 2, -2, -2])', [0, 5, -14, -17]),
    ('refine([-2, -5, -6, 0])', [-8, -23, -6]),
    ('refine([-6, -5, 18, -5, 19, 8, 20, 7])', [-20, -23]),
    ('refine([19, -8, -5, 16, 11, 20, 5, 15])', [-20, 17]),
    ('refine([13, -7, 14, -7, 7, 3, -6, 15, 12])', [12]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lib.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
