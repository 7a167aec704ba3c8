import sys

from module import range_sum

CASES = [
    ('range_sum(None, 0, 25)', []),
    ('range_sum((13, (8, (2, None, None), None), (28, (24, (17, None, None), None), None)), 7, 24)', [8, 13, 17, 24]),
    ('range_sum((20, (8, None, (12, None, (16, (15, None, None), None))), (21, None, (25, None, None))), 9, 22)', [12, 15, 16, 20, 21]),
    ('range_sum((8, (3, (1, (0, None, None), (2, None, None)), None), (15, None, (25, None, None))), 4, 16)', [8, 15]),
    ('range_sum((22, None, None), 11, 26)', [22]),
    ('range_sum((15, (10, (7, (4, None, None), None), None), (23, None, (28, None, None))), 5, 19)', [7, 10, 15]),
    ('range_sum((2, None, (3, None, (24, (21, (4, None, (20, None, None)), None), (27, None, None)))), 8, 27)', [20, 21, 24, 27]),
    ('range_sum((22, (3, None, None), (25, None, None)), 8, 30)', [22, 25]),
    ('range_sum((25, (22, (14, None, (19, None, None)), None), (29, (26, None, (27, None, None)), None)), 12, 13)', []),
    ('range_sum(None, 2, 23)', []),
    ('range_sum((12, (11, None, None), (26, (22, (17, None, None), None), None)), 11, 27)', [11, 12, 17, 22, 26]),
    ('range_sum((9, (2, None, None), (20, None, None)), 1, 18)', [2, 9]),
    ('range_sum((9, None, (21, None, (26, (22, None, None), None))), 9, 23)', [9, 21, 22]),
    ('range_sum((21, (6, None, None), (29, (28, None, None), None)), 11, 22)', [21]),
    ('range_sum((25, (0, None, None), None), 3, 25)', [25]),
    ('range_sum((7, None, (20, (17, None, None), (23, None, (30, None, None)))), 12, 25)', [17, 20, 23]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
