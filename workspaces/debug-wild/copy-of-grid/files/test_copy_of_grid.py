import sys

from copy_of_grid import flip_rows

CASES = [
    ('flip_rows([[0, 1]], [])', ([[0, 1]], 0)),
    ('flip_rows([[0, 1]], [0])', ([[1, 0]], 2)),
    ('flip_rows([[0], [1]], [1])', ([[0], [0]], 1)),
    ('flip_rows([[1, 1], [0, 0]], [0, 1])', ([[0, 0], [1, 1]], 4)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("copy_of_grid.py"):
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
