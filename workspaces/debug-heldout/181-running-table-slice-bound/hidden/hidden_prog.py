import sys

from prog import best_line

CASES = [
    ('best_line([])', [0]),
    ('best_line([9, 1, 9, 2, 6, 6, 12])', [0, 9, 10, 19, 21, 27, 33, 45]),
    ('best_line([10, 4, 4, 10, -1, 8, -4])', [0, 10, 14, 18, 28, 29, 37, 41]),
    ('best_line([-4, 5, 4, 10])', [0, 4, 9, 13, 23]),
    ('best_line([2, 10, 2, 7, 8, 5, 0, 5])', [0, 2, 12, 14, 21, 29, 34, 34, 39]),
    ('best_line([10, 2, 6, 3, 0, 0, 0, 12])', [0, 10, 12, 18, 21, 21, 21, 21, 33]),
    ('best_line([2])', [0, 2]),
    ('best_line([9])', [0, 9]),
    ('best_line([-1, 2, -3, 1, -3])', [0, 1, 3, 6, 7, 10]),
    ('best_line([0, 3, 0, 9, 3, 7, 5, 8])', [0, 0, 3, 3, 12, 15, 22, 27, 35]),
    ('best_line([6, -3, -1, -4, 0, 3, 1])', [0, 6, 9, 10, 14, 14, 17, 18]),
    ('best_line([10, 12, 5])', [0, 10, 22, 27]),
    ('best_line([8])', [0, 8]),
    ('best_line([-1, -1])', [0, 1, 2]),
    ('best_line([12, 8, 9])', [0, 12, 20, 29]),
    ('best_line([7, 4, 1, 5, 2])', [0, 7, 11, 12, 17, 19]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
