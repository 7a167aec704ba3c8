import sys

from merge_two import merge_two

CASES = [
    ('merge_two([], [5])', [5]),
    ('merge_two([-2, 2, 3, 8], [-2, -1, 2])', [1, -1, 2, 3, 8]),
    ('merge_two([-5, -2, 2], [9])', [-5, -2, 2, 9]),
    ('merge_two([4, 5, 5, 10], [1])', [1, 4, 5, 5, 10]),
    ('merge_two([-2], [-1, 5, 13])', [-2, -1, 5, 13]),
    ('merge_two([-3, -3, -3, 3], [-4])', [-4, -3, -3, -3, 3]),
    ('merge_two([-1], [4, 5])', [-1, 4, 5]),
    ('merge_two([-5, -4, -1, 8], [])', [-5, -4, -1, 8]),
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
