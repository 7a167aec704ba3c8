import sys

from rate_grid import rate_grid

CASES = [
    ('rate_grid([[4, 7, 12]])', 0),
    ('rate_grid([[8, 12, 4, 0]])', 0),
    ('rate_grid([[8, 7, 11], [12, 7, 11]])', 0),
    ('rate_grid([[6], [9], [5], [6]])', 0),
    ('rate_grid([[7, 5], [7, 4], [10, 7]])', 0),
    ('rate_grid([[6, 7], [8, 1]])', 1),
    ('rate_grid([[5], [8], [11], [6]])', 0),
    ('rate_grid([[2], [8], [1]])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rate_grid.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
