import sys

from pair_sums import pair_sums

CASES = [
    ('pair_sums([-1, -1], [9])', [8]),
    ('pair_sums([-6, 4], [-1, -1, -3, -3])', [-7, 3]),
    ('pair_sums([], [2])', []),
    ('pair_sums([-9, 8, 4], [1])', [-8]),
    ('pair_sums([], [])', []),
    ('pair_sums([-5, -2, -5, 5, -2], [-2, -5, -2, -3])', [-7, -7, -7, 2]),
    ('pair_sums([-7, 5, 7, -2, -1, -7], [3, 4])', [-4, 9]),
    ('pair_sums([-8, -6], [-6])', [-14]),
    ('pair_sums([-7, 6], [5, -2, -1, 5])', [-2, 4]),
    ('pair_sums([-8, 9, 0, -2, -6], [-2, 1, -4, 2, 7, 3, 8])', [-10, 10, -4, 0, 1]),
    ('pair_sums([1, -3, 1, -3, 0, -4, 3], [-2, 2])', [-1, -1]),
    ('pair_sums([-4, -7, -7, 3, -6, 6, -9], [-9, -9, -5, -7])', [-13, -16, -12, -4]),
    ('pair_sums([-3, -5, -4, -5, -9], [3])', [0]),
    ('pair_sums([8, -8], [-3, -7, -3, -5, -7])', [5, -15]),
    ('pair_sums([6, 2, -6, -9, -6, -5], [5, -1, 5, 1])', [11, 1, -1, -8]),
    ('pair_sums([-1, -5, 0, 3, 8], [-3, -9, 3, -3, -6, 8, 3])', [-4, -14, 3, 0, 2]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("pair_sums.py"):
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
