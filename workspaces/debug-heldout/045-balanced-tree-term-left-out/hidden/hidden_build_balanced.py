import sys

from build_balanced import build_balanced

CASES = [
    ('build_balanced([20])', (20, None, None)),
    ('build_balanced([0, 1, 2, 6, 10, 14, 18])', (6, (1, (0, None, None), (2, None, None)), (14, (10, None, None), (18, None, None)))),
    ('build_balanced([2, 6, 11])', (6, (2, None, None), (11, None, None))),
    ('build_balanced([6, 9, 10, 16])', (10, (9, (6, None, None), None), (16, None, None))),
    ('build_balanced([6, 17])', (17, (6, None, None), None)),
    ('build_balanced([1, 10, 11, 15, 17, 19])', (15, (10, (1, None, None), (11, None, None)), (19, (17, None, None), None))),
    ('build_balanced([3, 7, 15, 17, 18, 19, 20])', (17, (7, (3, None, None), (15, None, None)), (19, (18, None, None), (20, None, None)))),
    ('build_balanced([2, 4, 11, 16, 18, 20])', (16, (4, (2, None, None), (11, None, None)), (20, (18, None, None), None))),
    ('build_balanced([3])', (3, None, None)),
    ('build_balanced([1, 6, 8, 14, 18])', (8, (6, (1, None, None), None), (18, (14, None, None), None))),
    ('build_balanced([1, 2, 7, 10, 11, 17])', (10, (2, (1, None, None), (7, None, None)), (17, (11, None, None), None))),
    ('build_balanced([0, 1, 4, 6, 15, 19, 20])', (6, (1, (0, None, None), (4, None, None)), (19, (15, None, None), (20, None, None)))),
    ('build_balanced([5, 6, 9, 11, 13, 17])', (11, (6, (5, None, None), (9, None, None)), (17, (13, None, None), None))),
    ('build_balanced([2, 4, 6, 8, 12, 16])', (8, (4, (2, None, None), (6, None, None)), (16, (12, None, None), None))),
    ('build_balanced([1, 2, 10, 13, 14, 20])', (13, (2, (1, None, None), (10, None, None)), (20, (14, None, None), None))),
    ('build_balanced([0, 6, 8, 14, 17, 18, 19])', (14, (6, (0, None, None), (8, None, None)), (18, (17, None, None), (19, None, None)))),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("build_balanced.py"):
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
