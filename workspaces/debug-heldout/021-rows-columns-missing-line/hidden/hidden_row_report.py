import sys

from row_report import row_report

CASES = [
    ('row_report([[9], [4]])', [13]),
    ('row_report([[6], [2]])', [8]),
    ('row_report([[1, -3]])', [1, -3]),
    ('row_report([[10, 5, -3, 12], [6, 4, 0, 11], [-3, 8, 10, 5]])', [13, 17, 7, 28]),
    ('row_report([[3, 5]])', [3, 5]),
    ('row_report([[-3, 1, 9], [-3, 12, -2], [1, -2, 7], [9, 8, 1]])', [4, 19, 15]),
    ('row_report([[4, 1], [4, 2], [11, 5]])', [19, 8]),
    ('row_report([[2], [-2], [-2], [4]])', [2]),
    ('row_report([[0, 2, 3, 1], [4, 7, -1, 6], [-3, 4, 8, 9], [-1, 5, 10, 6]])', [0, 18, 20, 22]),
    ('row_report([[9, -2, -1], [12, 7, 5], [7, 7, -1], [11, 4, -3]])', [39, 16, 0]),
    ('row_report([[10, 3, 12, 1], [1, 10, -2, 10], [2, 12, 6, 5]])', [13, 25, 16, 16]),
    ('row_report([[7, 10], [-1, 2], [12, 11]])', [18, 23]),
    ('row_report([[12, -2, 3, 3], [0, -2, -2, 8], [5, 10, 3, 5]])', [17, 6, 4, 16]),
    ('row_report([[9], [-1]])', [8]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("row_report.py"):
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
