import sys

from lib import status

CASES = [
    ('status([-9])', 'min -9, max -9 n=0 [0]'),
    ('status([-1, -1])', 'min -1, max -1 n=2 [2]'),
    ('status([])', 'none: 0'),
    ('status([12, 21, 29, 29, 23, 22, 5, 15])', 'min 12, max 15 n=2 [2]'),
    ('status([23, -7, 15, 22, 5])', 'min 23, max 5 [1]'),
    ('status([26, 28, 29, 20, 8, -6])', 'min 26, max -6 [1]'),
    ('status([26, -4, -2, 25, 8, 23])', 'min 26, max 23 n=2 [2]'),
    ('status([-4])', 'min -4, max -4 n=0 [0]'),
    ('status([4, 11, 29, 12, 15, -5, 29])', 'min 29, max 4 [3]'),
    ('status([-8, -3, 19, -8, 23, 2, -2, -7])', 'min -7, max -8 n=2 [2]'),
    ('status([24, -6, 13, -8, 6, 2, 2, 19])', 'min 24, max 19 n=4 [4]'),
    ('status([6, 11, 8, 9, 6, 12, 10])', 'min 6, max 10 [7]'),
    ('status([0])', 'min 0, max 0 [1]'),
    ('status([2, 3])', 'min 2, max 3 n=2 [2]'),
    ('status([9, 9, 10, 8, 5, 7, 4, 7])', 'min 9, max 7 n=8 [8]'),
    ('status([4, 6, 6, 2, 6])', 'min 4, max 6 [5]'),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
