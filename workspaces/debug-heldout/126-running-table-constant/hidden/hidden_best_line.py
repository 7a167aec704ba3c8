import sys

from best_line import best_line

CASES = [
    ('best_line([-1, 1, 2, 3, 1, 2, 0, -1])', [1, 2, 3, 5, 5, 7, 7, 7, 1]),
    ('best_line([8])', [1, 1]),
    ('best_line([9, -4, 3, 3, 3, 8, 3])', [1, 1, 4, 4, 4, 12, 12, 1]),
    ('best_line([7, 2, 6, 5, 7])', [1, 3, 7, 8, 14, 1]),
    ('best_line([12, 6, 10, 9, 6, 9, 6])', [1, 7, 11, 16, 17, 25, 25, 1]),
    ('best_line([1, 8, 6])', [1, 9, 9, 1]),
    ('best_line([12, 1, 9])', [1, 2, 10, 1]),
    ('best_line([5, 12, 6, 9, 4, 12, 2])', [1, 13, 13, 22, 22, 34, 34, 1]),
    ('best_line([8, 10, 11, 10, 5, 10])', [1, 11, 12, 21, 21, 31, 1]),
    ('best_line([12])', [1, 1]),
    ('best_line([3, 6, 12, -3, 2, -2, 3])', [1, 7, 13, 13, 15, 15, 18, 1]),
    ('best_line([5, 6, 9])', [1, 7, 10, 1]),
    ('best_line([7, 3, 0, -1])', [1, 4, 4, 4, 1]),
    ('best_line([6, 10, 4, 11])', [1, 11, 11, 22, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("best_line.py"):
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
