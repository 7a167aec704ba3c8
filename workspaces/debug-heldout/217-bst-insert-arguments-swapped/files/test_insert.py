import sys

from insert import insert

CASES = [
    ('insert(None, 5)', (5, None, None)),
    ('insert(None, 8)', (8, None, None)),
    ('insert((13, (4, None, None), None), 11)', (13, (4, None, (11, None, None)), None)),
    ('insert((1, None, (10, None, None)), 3)', (1, None, (10, (3, None, None), None))),
    ('insert((2, None, None), 19)', (2, None, (19, None, None))),
    ('insert((1, None, (18, (13, None, None), None)), 18)', (1, None, (18, (13, None, None), None))),
    ('insert((9, (7, None, None), None), 19)', (9, (7, None, None), (19, None, None))),
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
