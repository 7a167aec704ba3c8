import sys

from best_row import best_row

CASES = [
    ('best_row([[-1, 0]])', [-1, 0]),
    ('best_row([[-3, 4], [0, 4]])', [-3, 4]),
    ('best_row([[0, 12, 6, 0], [7, 10, 8, 6], [10, 3, 4, 10], [-3, -1, 3, 1]])', [0, 12, 6, 0]),
    ('best_row([[5, -2, 7, -1], [11, -2, 11, -3], [4, 8, 12, 3], [3, -2, 0, 12]])', [5, -2, 7, -1]),
    ('best_row([[-1]])', [-1]),
    ('best_row([[4, 4, 1], [12, 6, 10], [9, -1, 8]])', [4, 4, 1]),
    ('best_row([[-2], [10]])', [-2]),
    ('best_row([[-3], [7]])', [-3]),
    ('best_row([[10], [3], [8], [9]])', [10]),
    ('best_row([[7], [4], [3]])', [7]),
    ('best_row([[-2, 8], [1, 5], [12, 0]])', [-2, 8]),
    ('best_row([[7, 3, 4, -2]])', [7, 3, 4, -2]),
    ('best_row([[-2, -2], [7, 10]])', [-2, -2]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("best_row.py"):
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
