import sys

from sort_by import sort_by

CASES = [
    ('sort_by([])', []),
    ('sort_by([-7])', [-7]),
    ('sort_by([12, 10, -8, 20])', [-8, 10, 12, 20]),
    ('sort_by([13, 18, 18, -1, 11, 15, -8])', [-8, 18, 18, -1, 11, 13, 15]),
    ('sort_by([-8, -6, -8, -8, 20, 17, 4])', [-8, -8, -8, -6, 4, 20, 17]),
    ('sort_by([5, 2, 2])', [2, 2, 5]),
    ('sort_by([-4, -8, -5, -2, -9, 17, -2])', [-8, -4, -2, -2, -9, -5, 17]),
    ('sort_by([20, 15, 20, 14, 19, 16])', [14, 16, 20, 20, 15, 19]),
    ('sort_by([15, -7, 19])', [-7, 15, 19]),
    ('sort_by([18, -1, 7, 3])', [18, -1, 3, 7]),
    ('sort_by([-3, -8, -1, -5, -7, 18, 15])', [-8, 18, -7, -5, -3, -1, 15]),
    ('sort_by([-3])', [-3]),
    ('sort_by([18, 0, 15, 16, 7])', [0, 16, 18, 7, 15]),
    ('sort_by([12, -5, -1])', [12, -5, -1]),
    ('sort_by([12, -4, -2, -1, 19, -5, 7, 11])', [-4, -2, 12, -5, -1, 7, 11, 19]),
    ('sort_by([7, 8, 5, 6, 4])', [4, 6, 8, 5, 7]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("sort_by.py"):
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
