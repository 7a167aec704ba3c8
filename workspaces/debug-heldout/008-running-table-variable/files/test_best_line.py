import sys

from best_line import best_line

CASES = [
    ('best_line([12, 2, 1, 6])', 12),
    ('best_line([3, 4, 2, 3])', 3),
    ('best_line([4])', 4),
    ('best_line([])', 0),
    ('best_line([7, 8, 4, 3])', 7),
    ('best_line([1, 0, 2, -3, -1, 7])', 1),
    ('best_line([6, -1, -1, 9])', 6),
    ('best_line([4, -3, 0, -2, -4, -4])', 4),
    ('best_line([0, -4, -3, 11, 7, 9])', 0),
    ('best_line([6, 8, 10, 8, 9])', 6),
    ('best_line([7, 3])', 7),
    ('best_line([5, 4, 12])', 5),
    ('best_line([0, 0])', 0),
    ('best_line([8, 0, 7, 5])', 8),
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
