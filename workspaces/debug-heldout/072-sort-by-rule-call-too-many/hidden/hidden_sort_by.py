import sys

from sort_by import sort_by

CASES = [
    ('sort_by([-1, 0])', [0, -1]),
    ('sort_by([1, 1])', [1, 1]),
    ('sort_by([10, 8, 3, 2, -1])', [8, 3, 2, 10, -1]),
    ('sort_by([-3, -4, -8, -8, -7, -8, -4])', [-8, -8, -8, -7, -4, -4, -3]),
    ('sort_by([-9, -8, 15, 12, 7, 16])', [7, 16, 15, 12, -9, -8]),
    ('sort_by([12, 2, 8])', [8, 2, 12]),
    ('sort_by([8, 8, 5])', [8, 8, 5]),
    ('sort_by([14, 13, 18, 19])', [19, 18, 14, 13]),
    ('sort_by([14, 13, 10, 11, 13])', [14, 13, 13, 11, 10]),
    ('sort_by([3, -1, -1, -2, 3, -3, 1, 3])', [3, 3, 3, 1, -3, -2, -1, -1]),
    ('sort_by([-4, 3, -6, 1, 2, -9, 0])', [3, 2, 1, 0, -9, -6, -4]),
    ('sort_by([3, -5, -1, 20])', [3, 20, -5, -1]),
    ('sort_by([12, 4, 13, 0, -6, 11, 2])', [4, 2, 13, 12, 11, 0, -6]),
    ('sort_by([3, 20, 17, 10, 17, -9])', [3, 20, 17, 17, 10, -9]),
    ('sort_by([6, 6, 12])', [6, 6, 12]),
    ('sort_by([2, 1, 1, 3, 1, 2, 0, 3])', [3, 3, 2, 2, 1, 1, 1, 0]),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
