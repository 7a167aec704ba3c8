import sys

from build_balanced import build_balanced

CASES = [
    ('build_balanced([3, 5])', (5, (3, None, None), None)),
    ('build_balanced([5, 16])', (16, (5, None, None), None)),
    ('build_balanced([0, 8, 14])', (8, (0, None, None), (14, None, None))),
    ('build_balanced([1, 9, 19])', (9, (1, None, None), (19, None, None))),
    ('build_balanced([1, 5, 12, 16])', (12, (5, (1, None, None), None), (16, None, None))),
    ('build_balanced([7, 9, 11, 15, 16])', (11, (9, (7, None, None), None), (16, (15, None, None), None))),
    ('build_balanced([14, 20])', (20, (14, None, None), None)),
    ('build_balanced([8, 9, 20])', (9, (8, None, None), (20, None, None))),
    ('build_balanced([2, 6, 9, 10, 14, 19])', (10, (6, (2, None, None), (9, None, None)), (19, (14, None, None), None))),
    ('build_balanced([])', None),
    ('build_balanced([4, 5, 9, 12])', (9, (5, (4, None, None), None), (12, None, None))),
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
