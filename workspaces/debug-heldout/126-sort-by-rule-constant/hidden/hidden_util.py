import sys

from util import sort_by

CASES = [
    ('sort_by([4, 4])', [4, 4]),
    ('sort_by([3, -7, -2, 0, -6, -3, -9])', [-9, -3, -6, -7, 0, -2, 3]),
    ('sort_by([20])', [20]),
    ('sort_by([-7, -6, -7, 8, -4, -6, -6])', [-6, -6, -4, -7, -6, -7, 8]),
    ('sort_by([16, 15, 17, 16, 14])', [14, 16, 17, 15, 16]),
    ('sort_by([20, 12])', [12, 20]),
    ('sort_by([19])', [19]),
    ('sort_by([15, 20, -3, 12, -4])', [-4, -3, 12, 15, 20]),
    ('sort_by([9, 7, -6, -7, 6, -9, -9, -5])', [-5, -9, -9, -7, -6, 6, 7, 9]),
    ('sort_by([2, -8, -4, 8, 19])', [-4, -8, 2, 8, 19]),
    ('sort_by([1, 1])', [1, 1]),
    ('sort_by([-9, -1, 12, -1, 19])', [-9, -1, -1, 12, 19]),
    ('sort_by([7, -3])', [-3, 7]),
    ('sort_by([3, 5, 1, 5])', [5, 1, 5, 3]),
    ('sort_by([-4, 20])', [-4, 20]),
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
