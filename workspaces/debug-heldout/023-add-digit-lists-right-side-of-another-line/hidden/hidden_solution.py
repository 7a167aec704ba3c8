import sys

from solution import sum_digit_lists

CASES = [
    ('sum_digit_lists([8, 5, 5], [0, 9, 1])', [9, 4, 6]),
    ('sum_digit_lists([4, 9, 7], [0, 0, 0])', [4, 9, 7]),
    ('sum_digit_lists([2, 3, 3], [3, 2])', [2, 6, 5]),
    ('sum_digit_lists([7, 4, 0, 6], [9, 8, 8, 0])', [1, 7, 2, 8, 6]),
    ('sum_digit_lists([6, 9, 8, 4], [7, 9, 5])', [7, 7, 7, 9]),
    ('sum_digit_lists([1, 5, 3, 6], [8, 8, 7])', [2, 4, 2, 3]),
    ('sum_digit_lists([9, 6, 3], [0, 1, 0, 1])', [1, 0, 6, 4]),
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
