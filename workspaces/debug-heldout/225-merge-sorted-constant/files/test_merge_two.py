import sys

from merge_two import merge_two

CASES = [
    ('merge_two([12], [-2, 4, 10, 14, 15])', [15, 9, 3, 12, 14, 15]),
    ('merge_two([], [-5, -1, 1, 7, 14, 15])', [-5, -1, 1, 7, 14, 15]),
    ('merge_two([], [-1, 0, 0])', [-1, 0, 0]),
    ('merge_two([3], [-3, -3, -3, -2, 0, 1])', [16, 16, 16, 15, 13, 12, 3]),
    ('merge_two([-5, -5], [-5, 15])', [-5, -5, 15]),
    ('merge_two([7], [])', [7]),
    ('merge_two([-4, 2], [1, 5, 5, 6, 6])', [-4, 12, 2, 5, 5, 6, 6]),
    ('merge_two([0, 0, 14], [-5])', [18, 0, 0, 14]),
    ('merge_two([0, 1, 1], [1, 7])', [0, 1, 1, 7]),
    ('merge_two([0, 1, 2, 3, 7, 11], [7])', [0, 1, 2, 3, 7, 11]),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
