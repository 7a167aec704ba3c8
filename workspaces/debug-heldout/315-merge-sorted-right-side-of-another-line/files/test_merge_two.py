import sys

from merge_two import merge_two

CASES = [
    ('merge_two([5, 5], [6])', [5, 5, 6]),
    ('merge_two([-2, 0], [-4, 2, 2, 3, 3])', [-4, -2, 0, 2, 2, 3, 3]),
    ('merge_two([-5], [-5])', [-5, -5]),
    ('merge_two([], [0])', [0]),
    ('merge_two([6], [-5, 4, 7, 12])', [-5, 4, 6, 7, 12]),
    ('merge_two([-1, 7], [-1])', [-1, -1, 7]),
    ('merge_two([6, 8], [])', [6, 8]),
    ('merge_two([-5, -1, 0, 5, 10, 13], [])', [-5, -1, 0, 5, 10, 13]),
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
