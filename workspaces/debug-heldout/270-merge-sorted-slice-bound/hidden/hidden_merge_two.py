import sys

from merge_two import merge_two

CASES = [
    ('merge_two([0], [0])', [0, 0]),
    ('merge_two([-5], [1])', [1]),
    ('merge_two([2, 13, 14], [-5, 11, 15])', [-5, 2, 11, 15]),
    ('merge_two([-4, -3, -3, -2, 8], [2, 2, 7, 9, 11, 12])', [2, 2, 7, 8, 9, 11, 12]),
    ('merge_two([2, 4, 7, 10, 13], [13, 13])', [2, 13, 13, 13]),
    ('merge_two([9, 11, 12, 13], [-4, 8, 12, 12])', [-4, 8, 12, 12, 12, 13]),
    ('merge_two([5, 5, 6, 9, 9], [5, 8])', [5, 6, 8, 9, 9]),
    ('merge_two([-5, -5, 7], [7])', [7, 7]),
    ('merge_two([-5, 14], [3, 5, 13, 13])', [3, 5, 13, 13, 14]),
    ('merge_two([-5, -5, 6, 8, 10], [5])', [5, 6, 8, 10]),
    ('merge_two([], [4, 5, 14])', [4, 5, 14]),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
