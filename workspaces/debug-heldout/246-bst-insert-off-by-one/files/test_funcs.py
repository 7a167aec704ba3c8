import sys

from funcs import insert

CASES = [
    ('insert((1, None, (6, None, (17, None, None))), 6)', (1, None, (6, None, (17, None, None)))),
    ('insert((17, (13, None, None), (18, None, None)), 8)', (17, (13, (8, None, None), None), (18, None, None))),
    ('insert((12, (8, None, None), (18, None, None)), 11)', (12, (8, None, (11, None, None)), (18, None, None))),
    ('insert((7, (4, None, None), None), 0)', (7, (4, (0, None, None), None), None)),
    ('insert((18, None, None), 18)', (18, None, None)),
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
