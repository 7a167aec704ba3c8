import sys

from solution import sum_digit_lists

CASES = [
    ('sum_digit_lists([1], [5])', [6]),
    ('sum_digit_lists([0, 9, 9], [7, 5, 8])', [8, 5, 7]),
    ('sum_digit_lists([9, 9, 8], [3])', [1, 0, 0, 1]),
    ('sum_digit_lists([0], [2])', [2]),
    ('sum_digit_lists([7, 5, 7], [6, 0, 2, 1])', [6, 7, 7, 8]),
    ('sum_digit_lists([1], [9, 6, 0])', [9, 6, 1]),
    ('sum_digit_lists([7, 0, 2], [2, 2, 9, 7])', [2, 9, 9, 9]),
    ('sum_digit_lists([4, 6], [9, 1])', [1, 3, 7]),
    ('sum_digit_lists([4, 4, 1, 9], [0, 3])', [4, 4, 2, 2]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("solution.py"):
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
