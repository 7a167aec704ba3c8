import sys

from shift_left import shift_left

CASES = [
    ('shift_left([])', []),
    ('shift_left([-2, 12])', []),
    ('shift_left([-1, 12])', []),
    ('shift_left([-1, -3, 0, 11, -1, 5, 7, -1])', [-18, 18, 22, -26, 46]),
    ('shift_left([8, 1, -2, 2, 1])', [0, 12, -10, -12]),
    ('shift_left([10, 11, 8, 5, 10])', [30, 4, 10, 24]),
    ('shift_left([6, 12, 12, -3, 6, 8, 9])', []),
    ('shift_left([7, 6])', []),
    ('shift_left([6, 2, 4, 1, -2, 11])', [48, -10, -4, 12]),
    ('shift_left([-2, -3, 4, 2, -1])', [-8, 0, 20]),
    ('shift_left([3, -2, -1, 4, 2])', [0, 18, 0]),
    ('shift_left([0, 6, -3, 9, -2, 3, 7, 1])', [-10, 32]),
    ('shift_left([4, 4, 4, 4, -1, 0, -1, -2])', [-6, -2, -12, 8, 8, 8]),
    ('shift_left([-1, -1, 3, 1, 1, 4, 4, 2])', [0, 8, 14, 2, 6, -2]),
    ('shift_left([3, 5, 11])', [34]),
    ('shift_left([4, 2, 2])', [4, 0]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("shift_left.py"):
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
