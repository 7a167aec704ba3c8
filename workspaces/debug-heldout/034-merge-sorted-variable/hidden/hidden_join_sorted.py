import sys

from join_sorted import join_sorted

CASES = [
    ('join_sorted([3, 3], [-4, -4])', [-4, -4, 3, 3]),
    ('join_sorted([], [])', []),
    ('join_sorted([1, 2, 6, 9, 15], [-3, -1, 2, 3, 3, 15])', [-3, -1, 1, 2, 3, 3, 15]),
    ('join_sorted([], [4])', [4]),
    ('join_sorted([9, 13], [1])', [1, 9, 13]),
    ('join_sorted([-1, -1, 0, 3, 4, 6], [])', [-1, -1, 0, 3, 4, 6]),
    ('join_sorted([-3, 4, 11, 13, 15], [2, 4, 9, 12, 14])', [-3, 2, 4, 9, 12, 14, 15]),
    ('join_sorted([5, 9, 12], [-5, -3, 4, 9, 13])', [-5, -3, 4, 9, 13]),
    ('join_sorted([], [-4, -1])', [-4, -1]),
    ('join_sorted([], [1, 2, 7, 8, 8, 12])', [1, 2, 7, 8, 8, 12]),
    ('join_sorted([9, 9, 10, 12, 13, 13], [1, 2, 2, 3, 3, 4])', [1, 2, 2, 3, 3, 4, 9, 9, 10, 12, 13, 13]),
    ('join_sorted([5, 5, 5, 6, 10, 11], [])', [5, 5, 5, 6, 10, 11]),
    ('join_sorted([5, 8, 8, 8], [-2, 9, 12, 14])', [-2, 9, 12, 14]),
    ('join_sorted([-2, 0, 6, 9, 12], [2, 4, 7, 7, 9, 9])', [-2, 0, 2, 4, 7, 7, 9, 9, 12]),
    ('join_sorted([-4, -3, 1, 8, 9, 14], [-4, 1])', [-4, -3, 1, 8, 9, 14]),
    ('join_sorted([], [8, 10, 10, 10])', [8, 10, 10, 10]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("join_sorted.py"):
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
