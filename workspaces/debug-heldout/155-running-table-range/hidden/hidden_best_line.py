import sys

from best_line import best_line

CASES = [
    ('best_line([])', (0, 0)),
    ('best_line([-3])', (3, 0)),
    ('best_line([5, 4, 11, 11, 8, 9])', (0, 0)),
    ('best_line([-2, 2, -1, 11, 8, 0, 9, 4])', (2, 0)),
    ('best_line([-3, 1, -1, -3, -1, 1, -2, 0])', (8, 0)),
    ('best_line([4, 9, 6, 7, 12])', (0, 0)),
    ('best_line([2, 0, 7, 3, 8, 8, 9])', (0, 0)),
    ('best_line([3, -3, -3, -3, 0, 3, 2, 2])', (3, 0)),
    ('best_line([-1, 12, 12, 3])', (1, 0)),
    ('best_line([9, 6, 6, 8, 3, 4, 9, 4])', (0, 0)),
    ('best_line([3, -2, 2, 0, 6, 10, 7, 10])', (2, 0)),
    ('best_line([8, 6, 10, 10, 5, 10, 5, 6])', (0, 0)),
    ('best_line([4, 12, 4, 2, 10, 2, 2])', (0, 0)),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
