import sys

from funcs import closest

CASES = [
    ('closest([8, 8, 8], 30)', 8),
    ('closest([-29, -1], 1)', -1),
    ('closest([30, -16, -22, -26, -3], 15)', 30),
    ('closest([0, 0], 14)', 0),
    ('closest([18, -22, 6, -24], 0)', 6),
    ('closest([17, 17, 17], -27)', 17),
    ('closest([6], 12)', 6),
    ('closest([-6, 21, 2], 18)', 21),
    ('closest([-7, -9, 15, 12, 21, -3], 22)', 21),
    ('closest([-8, -4, -12, 10, 0, -25, 1, -3], 29)', 10),
    ('closest([24], 28)', 24),
    ('closest([-8, 26, -5, -23], 4)', -5),
    ('closest([13, 10, 20, 0, 6, -19], -4)', 0),
    ('closest([-7, 9, 2, -3, -29, 3, -2, -20], -10)', -7),
    ('closest([-10, -9, -12, -8, -8, -11, -9, -10], -1)', -8),
    ('closest([-20, -22, -17, -17, -18], 19)', -17),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
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
