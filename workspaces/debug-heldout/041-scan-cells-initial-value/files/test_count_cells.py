import sys

from count_cells import count_cells

CASES = [
    ('count_cells([[10, 4, 6], [3, 7, 6]])', 27),
    ('count_cells([[1, 10]])', 15),
    ('count_cells([[8]])', 0),
    ('count_cells([[3], [11]])', 0),
    ('count_cells([[6, 9], [9, 6]])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("count_cells.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
