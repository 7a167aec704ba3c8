import sys

from app import column_totals

CASES = [
    ('column_totals([[5, 10], [7, -2]])', 1),
    ('column_totals([[1, 9, 7]])', 0),
    ('column_totals([[8]])', 0),
    ('column_totals([[5, 3]])', 0),
    ('column_totals([[-2], [10], [10]])', 0),
    ('column_totals([[-1, 6]])', 0),
    ('column_totals([[9], [1]])', 1),
    ('column_totals([[11], [-1]])', 1),
    ('column_totals([[-1], [6], [4], [1]])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
