import sys

from example import count_cells

CASES = [
    ('count_cells([[8]])', [0]),
    ('count_cells([[3, 0, 3], [8, 8, 11]])', [1, 0, -3, -8, -8, 1]),
    ('count_cells([[5], [9], [6]])', [1, -9, -6]),
    ('count_cells([[6, 11, 11, 7]])', [0, -11, -11, 1]),
    ('count_cells([[1, 8, 4, 5]])', [1, -8, -4, 1]),
    ('count_cells([[6]])', [0]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("example.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
