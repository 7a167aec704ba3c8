import sys

from module import add_pairwise

CASES = [
    ('add_pairwise([6], [-6])', [0]),
    ('add_pairwise([8, 5, 4, 5, 5, 8], [3, 4])', [11, 9]),
    ('add_pairwise([], [-8])', []),
    ('add_pairwise([-9], [-9])', [-18]),
    ('add_pairwise([1, 5, -7], [-2, 0])', [-1, 5]),
    ('add_pairwise([1], [6, 3])', [7]),
    ('add_pairwise([0, -2, 0, 0, 0], [-5])', [-5]),
    ('add_pairwise([-2, -4], [-9])', [-11]),
    ('add_pairwise([5, 6, 7], [2, 1, 1, 5, 0, 1, 5])', [7, 7, 8]),
    ('add_pairwise([3, 7, 9], [-1])', [2]),
    ('add_pairwise([-3, -5, -4], [8, -3, 6, 1])', [5, -8, 2]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
