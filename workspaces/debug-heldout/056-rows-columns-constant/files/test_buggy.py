import sys

from buggy import row_report

CASES = [
    ('row_report([[12], [6], [10]])', []),
    ('row_report([[8], [8]])', []),
    ('row_report([[-3], [9]])', []),
    ('row_report([[6, 5, -2], [-2, 1, -3]])', []),
    ('row_report([[11, 11, 0]])', []),
    ('row_report([[8]])', []),
    ('row_report([[-2, 7], [2, -1]])', []),
    ('row_report([[-2, 11, 2, -3]])', [2]),
    ('row_report([[-1, -3]])', []),
    ('row_report([[3], [-2]])', []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
