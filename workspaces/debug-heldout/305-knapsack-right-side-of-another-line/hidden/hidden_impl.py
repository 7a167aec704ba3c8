import sys

from impl import best_value

CASES = [
    ('best_value([(3, 9), (1, 15)], 0)', 0),
    ('best_value([(6, 1), (6, 1)], 3)', 0),
    ('best_value([(6, 8), (6, 8), (5, 14)], 11)', 22),
    ('best_value([(6, 11), (6, 11), (4, 14), (2, 6)], 2)', 6),
    ('best_value([(2, 6), (6, 3)], 11)', 9),
    ('best_value([(6, 8), (4, 10)], 5)', 10),
    ('best_value([(3, 1), (3, 8), (3, 6), (3, 13), (5, 6)], 6)', 21),
    ('best_value([(6, 1)], 13)', 1),
    ('best_value([(1, 7), (1, 10), (5, 4), (4, 4)], 10)', 21),
    ('best_value([(3, 13), (4, 6), (3, 11), (3, 15), (3, 14)], 8)', 29),
    ('best_value([(4, 9), (4, 14), (1, 12), (3, 11), (1, 13)], 14)', 59),
    ('best_value([(1, 9), (5, 7), (3, 1), (1, 2), (3, 4)], 3)', 11),
    ('best_value([(6, 6), (2, 11), (2, 11), (1, 9), (1, 9)], 14)', 46),
    ('best_value([(6, 2), (4, 4), (6, 8), (4, 4), (3, 5)], 14)', 17),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("impl.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
