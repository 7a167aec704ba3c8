import sys

from funcs import balanced

CASES = [
    ('balanced([1, 8, 9])', (8, (1, None, None), (9, None, None))),
    ('balanced([10])', (10, None, None)),
    ('balanced([20])', (20, None, None)),
    ('balanced([10, 20])', (20, (10, None, None), None)),
    ('balanced([13])', (13, None, None)),
    ('balanced([0, 20])', (20, (0, None, None), None)),
    ('balanced([5, 7, 8, 9, 12, 14])', (9, (7, (5, None, None), (8, None, None)), (14, (12, None, None), None))),
    ('balanced([10, 14, 19])', (14, (10, None, None), (19, None, None))),
    ('balanced([11, 15, 17, 18, 19])', (17, (15, (11, None, None), None), (19, (18, None, None), None))),
    ('balanced([])', None),
    ('balanced([0, 6, 10, 15, 20])', (10, (6, (0, None, None), None), (20, (15, None, None), None))),
    ('balanced([2, 9, 14, 20])', (14, (9, (2, None, None), None), (20, None, None))),
    ('balanced([8, 11])', (11, (8, None, None), None)),
    ('balanced([1, 7, 8, 9])', (8, (7, (1, None, None), None), (9, None, None))),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
