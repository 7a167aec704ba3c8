import sys

from count_cells import count_cells

CASES = [
    ('count_cells([[7, 4, 11, 8]])', [14]),
    ('count_cells([[0]])', [18]),
    ('count_cells([[6]])', [12]),
    ('count_cells([[0, 6, 10]])', [18, 12]),
    ('count_cells([[0], [1], [4]])', [18, 17, 14]),
    ('count_cells([[10, 11], [1, 9], [0, 3]])', [17, 18, 15]),
    ('count_cells([[11, 4, 5, 4]])', [14, 14]),
    ('count_cells([[1, 3, 9, 9]])', [17, 15]),
    ('count_cells([[0], [0]])', [18, 18]),
    ('count_cells([[9, 5, 0]])', [18]),
    ('count_cells([[8], [1], [0]])', [17, 18]),
    ('count_cells([[10, 6], [12, 8]])', [12]),
    ('count_cells([[7, 5, 1, 11]])', [17]),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
