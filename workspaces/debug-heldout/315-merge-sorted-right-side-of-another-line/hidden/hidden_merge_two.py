import sys

from merge_two import merge_two

CASES = [
    ('merge_two([-4], [-5, 3, 4, 11, 11, 15])', [-5, -4, 3, 4, 11, 11, 15]),
    ('merge_two([8, 9], [2, 4, 4, 6, 6, 7])', [2, 4, 4, 6, 6, 7, 8, 9]),
    ('merge_two([], [8])', [8]),
    ('merge_two([-5, 4], [-1, 13])', [-5, -1, 4, 13]),
    ('merge_two([4, 5, 5, 5, 5, 6], [0, 9, 12, 12, 13, 14])', [0, 4, 5, 5, 5, 5, 6, 9, 12, 12, 13, 14]),
    ('merge_two([0, 12], [1, 6, 14])', [0, 1, 6, 12, 14]),
    ('merge_two([-3, -1, 2, 7, 8, 10], [-2, 6])', [-3, -2, -1, 2, 6, 7, 8, 10]),
    ('merge_two([], [8, 8, 11, 11])', [8, 8, 11, 11]),
    ('merge_two([-2, -2, 1, 7, 15], [5, 12])', [-2, -2, 1, 5, 7, 12, 15]),
    ('merge_two([-5, -3, 3, 11], [-5, -4, 1, 2, 4, 14])', [-5, -5, -4, -3, 1, 2, 3, 4, 11, 14]),
    ('merge_two([-5, 0, 2, 3, 12, 13], [0, 4, 6, 9, 15, 15])', [-5, 0, 0, 2, 3, 4, 6, 9, 12, 13, 15, 15]),
    ('merge_two([], [-4, 0, 7, 8, 12, 15])', [-4, 0, 7, 8, 12, 15]),
    ('merge_two([-1, 4], [-1, 0, 2, 13, 15])', [-1, -1, 0, 2, 4, 13, 15]),
    ('merge_two([-5, 1, 6, 12, 12], [-1, 0, 4, 4, 8, 13])', [-5, -1, 0, 1, 4, 4, 6, 8, 12, 12, 13]),
    ('merge_two([-1, 2, 4, 8, 11], [1, 8, 9, 9, 10])', [-1, 1, 2, 4, 8, 8, 9, 9, 10, 11]),
    ('merge_two([-2, -2, 0, 5, 10, 14], [0, 7])', [-2, -2, 0, 0, 5, 7, 10, 14]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("merge_two.py"):
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
