import sys

from row_report import row_report

CASES = [
    ('row_report([[-2, 1, 4], [1, 4, 5]])', [-1, 5, 9]),
    ('row_report([[-1, 3], [7, 11]])', [6, 14]),
    ('row_report([[6, -1], [11, -2], [10, 10], [9, -1]])', [36, 6]),
    ('row_report([[3, 5, 12, 7], [8, 9, 3, -2]])', [11, 14, 15, 5]),
    ('row_report([[9], [11], [10], [11]])', [41]),
    ('row_report([[11, 7]])', [11, 7]),
    ('row_report([[-2, 4], [11, 10], [0, 11], [10, 4]])', [19, 29]),
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
