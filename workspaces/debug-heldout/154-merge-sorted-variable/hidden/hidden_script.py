import sys

from script import merge_two

CASES = [
    ('merge_two([-4], [0])', [-4, 0]),
    ('merge_two([-5, -3, 1], [-1, 0, 3, 15, 15])', [-5, -3, -1, 0, 1, 3, 15, 15]),
    ('merge_two([1, 4, 6], [7, 10])', [1, 4, 6, 7, 10]),
    ('merge_two([-3, 0, 12, 13, 15, 15], [])', [-3, 0, 12, 13, 15, 15]),
    ('merge_two([-1, 0, 5, 12], [9, 10, 13, 13, 14])', [-1, 0, 5, 9, 10, 12, 13, 13, 14]),
    ('merge_two([-5, -3, 2, 6, 10], [11, 11, 11, 13])', [-5, -3, 2, 6, 10, 11, 11, 11, 13]),
    ('merge_two([-4, 4, 15], [-5, 4, 5])', [-5, -4, 4, 4, 5, 15]),
    ('merge_two([-4, -3, 4, 5, 8], [0, 14, 14])', [-4, -3, 0, 4, 5, 8, 14, 14]),
    ('merge_two([-2, -2, 0], [10, 11])', [-2, -2, 0, 10, 11]),
    ('merge_two([-5, -3, 5, 7, 14, 14], [-3, 4, 7, 7, 12, 14])', [-5, -3, -3, 4, 5, 7, 7, 7, 12, 14, 14, 14]),
    ('merge_two([], [-2, -2, 2])', [-2, -2, 2]),
    ('merge_two([0, 7], [-2, 6, 10])', [-2, 0, 6, 7, 10]),
    ('merge_two([-4, 8, 9, 13, 15, 15], [-3, 0])', [-4, -3, 0, 8, 9, 13, 15, 15]),
    ('merge_two([0, 3, 3, 3, 6, 12], [])', [0, 3, 3, 3, 6, 12]),
    ('merge_two([-4, 15], [4, 14])', [-4, 4, 14, 15]),
    ('merge_two([-5, -2, 4, 11, 14], [8, 8, 11, 12, 13])', [-5, -2, 4, 8, 8, 11, 11, 12, 13, 14]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
