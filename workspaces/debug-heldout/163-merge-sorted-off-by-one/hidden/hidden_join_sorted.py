import sys

from join_sorted import join_sorted

CASES = [
    ('join_sorted([7], [])', [7]),
    ('join_sorted([15], [0])', [0, 15]),
    ('join_sorted([], [])', []),
    ('join_sorted([1, 5, 11, 15, 15], [7, 9, 9])', [1, 5, 7, 9, 9, 11, 15, 15]),
    ('join_sorted([-3, 1, 5, 6, 7, 9], [-5, 3, 10])', [-5, -3, 1, 3, 5, 6, 7, 9, 10]),
    ('join_sorted([-4, -2, -2, -2, 1, 1], [-3, 14, 15])', [-4, -3, -2, -2, -2, 1, 1, 14, 15]),
    ('join_sorted([], [8, 9, 10, 10, 12, 14])', [8, 9, 10, 10, 12, 14]),
    ('join_sorted([3, 5, 6], [15])', [3, 5, 6, 15]),
    ('join_sorted([-4], [-2, 1])', [-4, -2, 1]),
    ('join_sorted([-3], [-4, 1, 5, 10, 11, 15])', [-4, -3, 1, 5, 10, 11, 15]),
    ('join_sorted([7, 8, 11, 11, 12], [-5, 5, 5, 13])', [-5, 5, 5, 7, 8, 11, 11, 12, 13]),
    ('join_sorted([7], [1])', [1, 7]),
    ('join_sorted([-3, -2, -2, 2], [1, 2, 4, 5])', [-3, -2, -2, 1, 2, 2, 4, 5]),
    ('join_sorted([6], [-4])', [-4, 6]),
    ('join_sorted([-3, -1, 0], [-3, 4, 7, 13])', [-3, -3, -1, 0, 4, 7, 13]),
    ('join_sorted([], [-4, 1])', [-4, 1]),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
