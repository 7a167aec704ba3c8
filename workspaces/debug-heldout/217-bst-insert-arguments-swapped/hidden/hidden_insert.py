import sys

from insert import insert

CASES = [
    ('insert(None, 0)', (0, None, None)),
    ('insert(None, 10)', (10, None, None)),
    ('insert(None, 1)', (1, None, None)),
    ('insert((13, None, None), 11)', (13, (11, None, None), None)),
    ('insert((6, None, (20, (9, None, (10, None, None)), None)), 6)', (6, None, (20, (9, None, (10, None, None)), None))),
    ('insert((10, None, None), 9)', (10, (9, None, None), None)),
    ('insert((15, (0, None, (10, (6, None, None), (14, None, None))), None), 7)', (15, (0, None, (10, (6, None, (7, None, None)), (14, None, None))), None)),
    ('insert((17, None, None), 9)', (17, (9, None, None), None)),
    ('insert((8, (4, None, None), (9, None, (14, (12, None, None), None))), 11)', (8, (4, None, None), (9, None, (14, (12, (11, None, None), None), None)))),
    ('insert((20, (10, (4, None, None), None), None), 7)', (20, (10, (4, None, (7, None, None)), None), None)),
    ('insert((17, (10, (9, (8, None, None), None), (14, None, None)), None), 15)', (17, (10, (9, (8, None, None), None), (14, None, (15, None, None))), None)),
    ('insert((1, None, None), 19)', (1, None, (19, None, None))),
    ('insert((2, None, (9, None, (19, None, None))), 8)', (2, None, (9, (8, None, None), (19, None, None)))),
    ('insert(None, 11)', (11, None, None)),
    ('insert((20, (12, (10, None, None), None), None), 5)', (20, (12, (10, (5, None, None), None), None), None)),
    ('insert((20, (9, (8, None, None), (13, None, (16, None, None))), None), 18)', (20, (9, (8, None, None), (13, None, (16, None, (18, None, None)))), None)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("insert.py"):
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
