import sys

from balanced import balanced

CASES = [
    ('balanced([1, 20])', (20, (1, None, None), None)),
    ('balanced([])', None),
    ('balanced([0, 5, 8, 12, 18])', (8, (5, (0, None, None), None), (18, (12, None, None), None))),
    ('balanced([5, 7, 9, 12, 16, 17, 19])', (12, (7, (5, None, None), (9, None, None)), (17, (16, None, None), (19, None, None)))),
    ('balanced([19])', (19, None, None)),
    ('balanced([0, 1, 7, 8, 16, 17, 18])', (8, (1, (0, None, None), (7, None, None)), (17, (16, None, None), (18, None, None)))),
    ('balanced([2, 7])', (7, (2, None, None), None)),
    ('balanced([1, 3, 6, 13, 14, 16, 19])', (13, (3, (1, None, None), (6, None, None)), (16, (14, None, None), (19, None, None)))),
    ('balanced([16])', (16, None, None)),
    ('balanced([0, 2, 4, 8, 9, 10, 20])', (8, (2, (0, None, None), (4, None, None)), (10, (9, None, None), (20, None, None)))),
    ('balanced([3, 10, 17, 18, 19])', (17, (10, (3, None, None), None), (19, (18, None, None), None))),
    ('balanced([3, 6, 17])', (6, (3, None, None), (17, None, None))),
    ('balanced([0, 2])', (2, (0, None, None), None)),
    ('balanced([0, 2, 3, 4, 8, 13])', (4, (2, (0, None, None), (3, None, None)), (13, (8, None, None), None))),
    ('balanced([1, 11, 12, 13, 14, 17, 18])', (13, (11, (1, None, None), (12, None, None)), (17, (14, None, None), (18, None, None)))),
    ('balanced([12, 13, 14])', (13, (12, None, None), (14, None, None))),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("balanced.py"):
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
