import sys

from sum_in_range import sum_in_range

CASES = [
    ('sum_in_range((25, None, None), 0, 15)', []),
    ('sum_in_range((15, None, None), 0, 21)', [15]),
    ('sum_in_range((4, (3, None, None), (12, None, (25, None, (30, (26, None, None), None)))), 1, 19)', [3, 4, 12]),
    ('sum_in_range((17, None, (30, None, None)), 3, 19)', [17]),
    ('sum_in_range((9, (5, None, None), (11, None, (18, None, (26, None, (27, None, None))))), 7, 27)', [9, 11, 18, 26, 27]),
    ('sum_in_range((19, None, (30, (21, None, None), None)), 8, 24)', [19, 21]),
    ('sum_in_range((15, None, (25, None, None)), 12, 14)', []),
    ('sum_in_range((1, None, (11, (10, None, None), (22, None, (25, None, None)))), 1, 23)', [1, 10, 11, 22]),
    ('sum_in_range((4, None, None), 12, 29)', []),
    ('sum_in_range((25, (19, (17, None, (18, None, None)), None), (26, None, None)), 12, 21)', [17, 18, 19]),
    ('sum_in_range((12, None, (25, None, None)), 3, 24)', [12]),
    ('sum_in_range((25, (5, (2, None, None), (14, None, (22, None, None))), (26, None, None)), 12, 14)', [14]),
    ('sum_in_range((17, (4, (0, None, None), None), (19, None, (20, None, (26, None, None)))), 11, 29)', [17, 19, 20, 26]),
    ('sum_in_range((3, None, (14, (12, None, None), (20, None, None))), 6, 26)', [12, 14, 20]),
    ('sum_in_range((15, (6, (4, (2, None, None), None), (10, None, None)), (30, (22, (18, None, None), None), None)), 1, 24)', [2, 4, 6, 10, 15, 18, 22]),
    ('sum_in_range((11, None, (24, (16, None, None), None)), 12, 28)', [16, 24]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("sum_in_range.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
