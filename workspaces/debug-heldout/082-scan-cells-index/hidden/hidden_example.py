import sys

from example import count_cells

CASES = [
    ('count_cells([[9]])', [1]),
    ('count_cells([[7]])', [1]),
    ('count_cells([[2]])', [0]),
    ('count_cells([[0], [10], [12], [8]])', [0, -10, -12, 0]),
    ('count_cells([[0, 0]])', [0, 0]),
    ('count_cells([[4], [3]])', [0, -3]),
    ('count_cells([[0, 6, 1], [12, 5, 2], [10, 8, 10], [11, 4, 1]])', [0, -6, -1, -12, -5, 0, -10, 0, -10, 1, -4, -1]),
    ('count_cells([[7, 5]])', [1, -5]),
    ('count_cells([[12], [6]])', [0, -6]),
    ('count_cells([[10, 12, 1, 0], [12, 12, 6, 4], [4, 0, 0, 8]])', [0, -12, -1, 0, -12, -12, 0, -4, -4, 0, 0, -8]),
    ('count_cells([[11], [1]])', [1, -1]),
    ('count_cells([[7, 9, 3, 7]])', [1, -9, -3, 1]),
    ('count_cells([[9, 6, 8, 0], [2, 1, 7, 9]])', [1, -6, -8, 0, -2, -1, 1, -9]),
    ('count_cells([[7, 9, 11, 10]])', [1, -9, -11, 0]),
    ('count_cells([[12, 9, 4, 4], [8, 9, 9, 7], [0, 10, 12, 6]])', [0, -9, -4, 0, -8, -9, 1, -7, 0, 0, -12, -6]),
    ('count_cells([[3, 0, 4], [12, 4, 6], [0, 1, 2]])', [1, 0, -4, -12, -4, 0, 0, 1, -2]),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
