import sys

from funcs import insert

CASES = [
    ('insert(None, 1)', (1, None, None)),
    ('insert((7, None, None), 20)', (7, None, (20, None, None))),
    ('insert((19, (3, (1, None, None), (15, (5, None, None), None)), None), 1)', (19, (3, (1, None, None), (15, (5, None, None), None)), None)),
    ('insert((14, None, (15, None, (20, None, None))), 2)', (14, (2, None, None), (15, None, (20, None, None)))),
    ('insert((14, None, None), 11)', (14, (11, None, None), None)),
    ('insert((17, (3, (0, None, None), (15, (6, None, (10, None, None)), None)), None), 16)', (17, (3, (0, None, None), (15, (6, None, (10, None, None)), (16, None, None))), None)),
    ('insert((1, None, (19, (12, (6, None, (11, None, None)), None), None)), 13)', (1, None, (19, (12, (6, None, (11, None, None)), (13, None, None)), None))),
    ('insert((19, None, None), 15)', (19, (15, None, None), None)),
    ('insert((5, None, (6, None, (9, None, (18, None, None)))), 1)', (5, (1, None, None), (6, None, (9, None, (18, None, None))))),
    ('insert(None, 14)', (14, None, None)),
    ('insert((16, (8, None, None), None), 12)', (16, (8, None, (12, None, None)), None)),
    ('insert((1, None, (5, None, None)), 8)', (1, None, (5, None, (8, None, None)))),
    ('insert((18, (5, None, None), None), 2)', (18, (5, (2, None, None), None), None)),
    ('insert((2, None, None), 0)', (2, (0, None, None), None)),
    ('insert((17, (8, None, (14, None, (15, None, None))), None), 20)', (17, (8, None, (14, None, (15, None, None))), (20, None, None))),
    ('insert(None, 7)', (7, None, None)),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
