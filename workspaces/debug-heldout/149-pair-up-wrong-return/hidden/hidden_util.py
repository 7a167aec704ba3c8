import sys

from util import add_pairwise

CASES = [
    ('add_pairwise([-8, 9], [0])', [-8]),
    ('add_pairwise([0], [0])', [0]),
    ('add_pairwise([], [])', []),
    ('add_pairwise([-4, -2], [1, 0])', [-3, -2]),
    ('add_pairwise([3, 1, -5, -2], [7, 2, 1, -8])', [10, 3, -4, -10]),
    ('add_pairwise([], [-2, -2, -3])', []),
    ('add_pairwise([0, -6], [3, 0, -1, 4, 8, 3, -9])', [3, -6]),
    ('add_pairwise([], [-3, -2, -2, -5])', []),
    ('add_pairwise([-5, -7, -7, -9], [4, 0, 3])', [-1, -7, -4]),
    ('add_pairwise([-5, -9, 4, -2, -2], [])', []),
    ('add_pairwise([-3], [])', []),
    ('add_pairwise([-3], [2, 7, 9, 6, -2, -1, -6])', [-1]),
    ('add_pairwise([2, 2, 0], [3, 1, 2, -1, -3])', [5, 3, 2]),
    ('add_pairwise([1, -2, -6, -9, -4, 3, 7], [5, 3, -4, 3, -4, 2])', [6, 1, -10, -6, -8, 5]),
    ('add_pairwise([], [3, 5, 1, 2, 0, 6])', []),
    ('add_pairwise([-2, 3, -1, 3, -7, 4, 2], [])', []),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
