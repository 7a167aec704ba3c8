import sys

from reset_inside_loop import row_totals

CASES = [
    ('row_totals([])', [0]),
    ('row_totals([[1, 2]])', [3, 3]),
    ('row_totals([[1, 2], [3, 4]])', [3, 7, 10]),
    ('row_totals([[5], [], [-5]])', [5, 0, -5, 0]),
    ('row_totals([[1], [1], [1]])', [1, 1, 1, 3]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("reset_inside_loop.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
