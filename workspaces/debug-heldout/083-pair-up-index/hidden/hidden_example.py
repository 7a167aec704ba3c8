import sys

from example import pair_sums

CASES = [
    ('pair_sums([1], [])', []),
    ('pair_sums([-2], [-2, -5, -7, 4, 9])', [-4]),
    ('pair_sums([], [5, 2, 1, 2, 2, 6])', []),
    ('pair_sums([7, 8, -7, 2], [-2, 0, 7, 3, 6, -4])', [5, 8, 0, 5]),
    ('pair_sums([-7, 5, 1, -4, 2, 5, 7], [0, 3, 6, -7, -1])', [-7, 8, 7, -11, 1]),
    ('pair_sums([2, 1, 3, 6, 0, 3, 6], [-8, 5])', [-6, 6]),
    ('pair_sums([], [-2, -3, -1, -4])', []),
    ('pair_sums([8, 5, 1, 0, 5, -1], [-3, 3, -6, -3])', [5, 8, -5, -3]),
    ('pair_sums([-1, 4, 9, -8, 4, 4], [])', []),
    ('pair_sums([-4, 4, 6, 5, 8, -6, -9], [0, -1, 0, 3, 1, 0, 0])', [-4, 3, 6, 8, 9, -6, -9]),
    ('pair_sums([4, 3, 5, 0, -4, 0], [4, -5, -9, -7, 0, 2])', [8, -2, -4, -7, -4, 2]),
    ('pair_sums([4, -7, 2], [-9, -4, 0, 6, 4, -6, 2])', [-5, -11, 2]),
    ('pair_sums([-2, -6, -5], [7, -6, 0, 9, -5, -9])', [5, -12, -5]),
    ('pair_sums([6, -3], [3, -6])', [9, -9]),
    ('pair_sums([3, 3, 3, 3], [-7, -5, 6, 5, -9])', [-4, -2, 9, 8]),
    ('pair_sums([-7, -4, -3, -7, -9, -3, -9], [1, -9])', [-6, -13]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("example.py"):
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
