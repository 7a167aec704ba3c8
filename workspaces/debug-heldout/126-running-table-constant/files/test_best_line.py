import sys

from best_line import best_line

CASES = [
    ('best_line([5, 1, 4, 3, 1, 2, 1])', [1, 2, 5, 5, 6, 7, 7, 1]),
    ('best_line([])', [1]),
    ('best_line([6, 1, 1, 0, 2, 3])', [1, 2, 2, 2, 4, 5, 1]),
    ('best_line([1, 6, 5, 5, 2])', [1, 7, 7, 7, 9, 1]),
    ('best_line([-4, 12, -1])', [1, 13, 13, 1]),
    ('best_line([2])', [1, 1]),
    ('best_line([8, 7])', [1, 8, 1]),
    ('best_line([2, -1, 7, 0])', [1, 1, 8, 8, 1]),
    ('best_line([12, 5])', [1, 6, 1]),
    ('best_line([-3])', [1, 1]),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
