import sys

from tools import join_sorted

CASES = [
    ('join_sorted([12], [])', [12]),
    ('join_sorted([-1], [])', [-1]),
    ('join_sorted([0], [-1, 10, 10, 12, 15])', [-1, 0, 10, 10, 12, 15]),
    ('join_sorted([-2, -2, 10], [-3, -2, 3])', [-2, -4, -2, 1, 10]),
    ('join_sorted([0], [15])', [0, 15]),
    ('join_sorted([-4, -3, 1, 1, 8, 13], [2, 4, 7, 7])', [-4, -3, 1, 1, 1, 2, 3, 3, 8, 13]),
    ('join_sorted([-3, 3, 3, 6, 11, 13], [-5, -3, -1, 8, 14])', [-3, -5, -1, 3, 3, 6, 4, 11, 13, 14]),
    ('join_sorted([-2, -1, -1, 2, 3, 9], [10])', [-2, -1, -1, 2, 3, 9, 10]),
    ('join_sorted([-2, 6, 12, 14], [7, 9])', [-2, 6, 3, 4, 12, 14]),
    ('join_sorted([-4, -2, 0, 9], [-3])', [-4, -2, -2, 0, 9]),
    ('join_sorted([-2, 2, 7, 7, 12], [-5, -3, 6, 11])', [-3, -2, -2, 2, 3, 7, 7, 5, 12]),
    ('join_sorted([], [-2, 1, 11, 13])', [-2, 1, 11, 13]),
    ('join_sorted([], [-5, 1, 4, 6, 6])', [-5, 1, 4, 6, 6]),
    ('join_sorted([-5, 4, 5], [-5, -4, -4, -3, -2])', [-7, -2, -2, -2, -1, 4, 5]),
    ('join_sorted([0, 10], [3])', [0, 1, 10]),
    ('join_sorted([-5], [])', [-5]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tools.py"):
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
