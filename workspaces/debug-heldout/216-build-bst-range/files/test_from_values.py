import sys

from from_values import from_values

CASES = [
    ('from_values([19, 2, 16])', (19, (2, None, (16, None, None)), None)),
    ('from_values([7, 9])', (7, None, (9, None, None))),
    ('from_values([19, 15, 6, 9])', (19, (15, (6, None, (9, None, None)), None), None)),
    ('from_values([18, 20, 14])', (18, (14, None, None), (20, None, None))),
    ('from_values([20, 12])', (20, (12, None, None), None)),
    ('from_values([16, 5, 8])', (16, (5, None, (8, None, None)), None)),
    ('from_values([15, 16, 0, 1])', (15, (0, None, (1, None, None)), (16, None, None))),
    ('from_values([17, 15, 20])', (17, (15, None, None), (20, None, None))),
    ('from_values([])', None),
    ('from_values([15, 0, 16])', (15, (0, None, None), (16, None, None))),
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
