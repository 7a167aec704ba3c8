import sys

from source import best_value

CASES = [
    ('best_value([(3, 15), (6, 4)], 1)', 0),
    ('best_value([(1, 1), (6, 2), (6, 6), (4, 15), (1, 8)], 13)', 30),
    ('best_value([(5, 8), (5, 8)], 8)', 8),
    ('best_value([(4, 9), (6, 7), (6, 13), (2, 2)], 13)', 24),
    ('best_value([(6, 14), (4, 9)], 12)', 23),
    ('best_value([], 12)', 0),
    ('best_value([(3, 13), (1, 11), (2, 6), (3, 11)], 6)', 30),
    ('best_value([(2, 9), (1, 2), (3, 2), (4, 13), (5, 6)], 14)', 30),
    ('best_value([(6, 5), (1, 10)], 3)', 10),
    ('best_value([], 6)', 0),
    ('best_value([(1, 10), (6, 13), (1, 2)], 10)', 25),
    ('best_value([(1, 3), (1, 11), (2, 4), (3, 1), (3, 1)], 1)', 11),
    ('best_value([(1, 1)], 0)', 0),
    ('best_value([(5, 3), (5, 3), (2, 5), (5, 3), (4, 6)], 3)', 5),
    ('best_value([(5, 14)], 14)', 14),
    ('best_value([(5, 6), (3, 5), (5, 4), (1, 14), (1, 8)], 6)', 27),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
