import sys

from module import merge_two

CASES = [
    ('merge_two([6, 10], [2, 6, 7, 8])', [12, 28, 6, 32, 36, 10]),
    ('merge_two([-2, 0, 1, 3, 3], [5, 7])', [-2, 0, 1, 3, 3, 5, 7]),
    ('merge_two([1, 1, 2, 3, 3, 5], [5, 5, 6])', [1, 1, 2, 3, 3, 24, 24, 5, 6]),
    ('merge_two([0, 4, 8, 12], [0, 2, 3, 6, 7, 12])', [4, 0, 12, 16, 4, 28, 32, 8, 52, 12]),
    ('merge_two([], [-4])', [-4]),
    ('merge_two([-1, 0, 0, 3, 4], [3, 5])', [-1, 0, 0, 16, 3, 4, 5]),
    ('merge_two([-3, -2, 2, 4], [-1, 8, 8])', [-3, -2, 0, 2, 4, 8, 8]),
    ('merge_two([12, 13], [-1, 1, 1, 2, 3])', [0, 8, 8, 12, 16, 12, 13]),
    ('merge_two([9, 12, 15, 15], [])', [9, 12, 15, 15]),
    ('merge_two([9, 10, 11, 14, 15], [12])', [9, 10, 11, 52, 14, 15]),
    ('merge_two([], [-2, 4, 9])', [-2, 4, 9]),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
