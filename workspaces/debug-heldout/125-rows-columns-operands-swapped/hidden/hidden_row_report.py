import sys

from row_report import row_report

CASES = [
    ('row_report([[4]])', [4]),
    ('row_report([[9, 3], [-1, 9]])', [3, 9]),
    ('row_report([[-2, -2], [-3, -3], [10, 1]])', [-2, -3, 1]),
    ('row_report([[9, 6, 12, -2], [4, 7, 4, 5], [12, 2, 9, 4], [5, 1, 7, -3]])', [-2, 5, 4, -3]),
    ('row_report([[6]])', [6]),
    ('row_report([[4, -2], [0, 1]])', [-2, 1]),
    ('row_report([[8, -1, 12], [-3, 2, -3], [5, 10, 10]])', [12, -3, 10]),
    ('row_report([[9, 3, -1, 11], [-1, 5, -3, 12]])', [11, 12]),
    ('row_report([[2, -2, -1], [-2, 3, 8], [-3, 10, 7]])', [-1, 8, 7]),
    ('row_report([[6, 1, -2, 5], [-3, 9, 12, 6], [11, 5, 12, 10], [-1, 0, 12, 10]])', [5, 6, 10, 10]),
    ('row_report([[-1], [6], [7], [4]])', [-1, 6, 7, 4]),
    ('row_report([[8, 7, 4], [-3, 7, 3], [9, 5, 0]])', [4, 3, 0]),
    ('row_report([[5, 12], [10, 10]])', [12]),
    ('row_report([[4, -1, 2], [-1, 6, 0], [1, 2, 10]])', [2, 0, 10]),
    ('row_report([[3, 5, 9, 10]])', [10]),
    ('row_report([[8, 4, 8, 8], [10, 7, 10, 6]])', [8, 6]),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
