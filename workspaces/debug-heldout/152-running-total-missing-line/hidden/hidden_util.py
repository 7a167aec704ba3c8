import sys

from util import cumulative

CASES = [
    ('cumulative([6, 8])', [6, 14]),
    ('cumulative([-1, -5])', [-1, -6]),
    ('cumulative([4])', [4]),
    ('cumulative([6])', [6]),
    ('cumulative([8, 11, 13, 9, 12, 8, 10])', [8, 19, 32, 41, 53, 61, 71]),
    ('cumulative([12, 8, 11, 11, 11, 14, 9])', [12, 20, 31, 42, 53, 67, 76]),
    ('cumulative([-9, -4, 4])', [-9, -13, -9]),
    ('cumulative([-3, -2])', [-3, -5]),
    ('cumulative([3, 0, 2, -3, -1, 2, -3, 2])', [3, 3, 5, 2, 1, 3, 0, 2]),
    ('cumulative([-5, -8, -7, -3])', [-5, -13, -20, -23]),
    ('cumulative([10, 8, 10, 0, 9, -2, -3])', [10, 18, 28, 28, 37, 35, 32]),
    ('cumulative([4, 5, -6, -8, -9, 14, 0])', [4, 9, 3, -5, -14, 0, 0]),
    ('cumulative([14, -5, 7, -8, -7, 2, 13])', [14, 9, 16, 8, 1, 3, 16]),
    ('cumulative([-9, 3, -2])', [-9, -6, -8]),
    ('cumulative([-9, -4])', [-9, -13]),
    ('cumulative([15, 9, 10, 15, 13, 11])', [15, 24, 34, 49, 62, 73]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
