import sys

from best_ends import best_ends

CASES = [
    ('best_ends([4, 6], 4)', 10),
    ('best_ends([5, 3, 12, 7], 3)', 15),
    ('best_ends([15, 15, 20, 3], 0)', 0),
    ('best_ends([15, 13], 4)', 28),
    ('best_ends([9, 5, 4, 5, 10], 2)', 14),
    ('best_ends([0, 1, 11, 5, 6], 0)', 0),
    ('best_ends([18], 1)', 18),
    ('best_ends([18, 2, 8], 1)', 8),
    ('best_ends([4, 19], 1)', 4),
    ('best_ends([7, 8, 12, 8], 2)', 15),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("best_ends.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
