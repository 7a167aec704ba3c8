import sys

from running_max import running_max

CASES = [
    ('running_max([-8, 20])', [-8, 20]),
    ('running_max([])', []),
    ('running_max([20])', [20]),
    ('running_max([0, 20])', [0, 20]),
    ('running_max([0, -4, -4, 15, 13, 5])', [0, 0, 0, 15, 15, 15]),
    ('running_max([-2, 3])', [-2, 3]),
    ('running_max([8, 8, 9, 8, 7, 10, 7, 7])', [8, 8, 9, 9, 9, 10, 10, 10]),
    ('running_max([7, 8, 4, 4, 6, 5, 5, 4])', [7, 8, 8, 8, 8, 8, 8, 8]),
    ('running_max([17, -1, 5, 3, 9, 18, -8])', [17, 17, 17, 17, 17, 18, 18]),
    ('running_max([7, 0, 15, 5, 12, 11, 11])', [7, 7, 15, 15, 15, 15, 15]),
    ('running_max([-3, -4, -7, -4, -8, -4, -8, -6])', [-3, -3, -3, -3, -3, -3, -3, -3]),
    ('running_max([2, 1, 1, 5])', [2, 2, 2, 5]),
    ('running_max([1, 0])', [1, 1]),
    ('running_max([5, 15, 11])', [5, 15, 15]),
    ('running_max([-8, 12, 2, 13, -1, 11])', [-8, 12, 12, 13, 13, 13]),
    ('running_max([-6, -7])', [-6, -6]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("running_max.py"):
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
