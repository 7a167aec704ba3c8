import sys

from mylib import running_max

CASES = [
    ('running_max([-9, -9])', [-9, -9]),
    ('running_max([6, 16, 12])', [6, 16, 16]),
    ('running_max([15, 9, -5, 5, 15, -7, 19])', [15, 15, 15, 15, 15, 15, 19]),
    ('running_max([-1, 14, -3])', [-1, 14, 14]),
    ('running_max([11, 8, 13])', [11, 11, 13]),
    ('running_max([13, 10, 14, -6, 20, 15, -3])', [13, 13, 14, 14, 20, 20, 20]),
    ('running_max([20])', [20]),
    ('running_max([4])', [4]),
    ('running_max([19, 9, -1, 12, -5, -3])', [19, 19, 19, 19, 19, 19]),
    ('running_max([14, 3, -1, -9, -8])', [14, 14, 14, 14, 14]),
    ('running_max([-5])', [-5]),
    ('running_max([-6, 14, 19])', [-6, 14, 19]),
    ('running_max([3])', [3]),
    ('running_max([5])', [5]),
    ('running_max([17, 15, 9, -8, 16, 20])', [17, 17, 17, 17, 17, 20]),
    ('running_max([3, -6, -2])', [3, 3, 3]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
