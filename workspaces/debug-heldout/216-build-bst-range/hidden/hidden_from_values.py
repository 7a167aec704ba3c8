import sys

from from_values import from_values

CASES = [
    ('from_values([20])', (20, None, None)),
    ('from_values([16, 13])', (16, (13, None, None), None)),
    ('from_values([0, 1])', (0, None, (1, None, None))),
    ('from_values([2, 20, 14, 18, 7, 12])', (2, None, (20, (14, (7, None, (12, None, None)), (18, None, None)), None))),
    ('from_values([14, 2, 6])', (14, (2, None, (6, None, None)), None)),
    ('from_values([11, 16, 3, 14, 7, 8])', (11, (3, None, (7, None, (8, None, None))), (16, (14, None, None), None))),
    ('from_values([19, 5, 15, 20])', (19, (5, None, (15, None, None)), (20, None, None))),
    ('from_values([5, 0, 9, 18, 13])', (5, (0, None, None), (9, None, (18, (13, None, None), None)))),
    ('from_values([17, 6, 8, 19, 18, 20])', (17, (6, None, (8, None, None)), (19, (18, None, None), (20, None, None)))),
    ('from_values([17, 13])', (17, (13, None, None), None)),
    ('from_values([8, 12, 13])', (8, None, (12, None, (13, None, None)))),
    ('from_values([14, 10, 8, 9, 2, 5])', (14, (10, (8, (2, None, (5, None, None)), (9, None, None)), None), None)),
    ('from_values([14, 7, 15, 11, 4, 6])', (14, (7, (4, None, (6, None, None)), (11, None, None)), (15, None, None))),
    ('from_values([1, 4, 12, 20, 2])', (1, None, (4, (2, None, None), (12, None, (20, None, None))))),
    ('from_values([2, 5, 18, 7])', (2, None, (5, None, (18, (7, None, None), None)))),
    ('from_values([12, 17, 8, 1, 16])', (12, (8, (1, None, None), None), (17, (16, None, None), None))),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("from_values.py"):
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
