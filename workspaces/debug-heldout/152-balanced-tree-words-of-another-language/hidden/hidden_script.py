import sys

from script import build_balanced

CASES = [
    ('build_balanced([1])', (1, None, None)),
    ('build_balanced([6, 8, 10, 14, 19])', (10, (8, (6, None, None), None), (19, (14, None, None), None))),
    ('build_balanced([])', None),
    ('build_balanced([7, 9, 15, 16, 18])', (15, (9, (7, None, None), None), (18, (16, None, None), None))),
    ('build_balanced([3, 19])', (19, (3, None, None), None)),
    ('build_balanced([16, 18])', (18, (16, None, None), None)),
    ('build_balanced([9])', (9, None, None)),
    ('build_balanced([16])', (16, None, None)),
    ('build_balanced([0, 1, 8, 9, 10, 11, 14])', (9, (1, (0, None, None), (8, None, None)), (11, (10, None, None), (14, None, None)))),
    ('build_balanced([0, 2, 3, 15, 17])', (3, (2, (0, None, None), None), (17, (15, None, None), None))),
    ('build_balanced([2, 7, 8, 9, 14, 16, 19])', (9, (7, (2, None, None), (8, None, None)), (16, (14, None, None), (19, None, None)))),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
