import sys

from with_context import with_context

CASES = [
    ("with_context(['wait', 'fail'], 2)", ['wait', 'fail']),
    ('with_context([], 1)', []),
    ("with_context(['wait', 'wait'], 0)", []),
    ("with_context(['wait', 'run', 'run', 'fail', 'run', 'fail', 'ok', 'wait', 'wait'], 0)", ['fail', 'fail']),
    ("with_context(['wait'], 0)", []),
    ("with_context(['run', 'fail', 'wait', 'fail', 'ok'], 2)", ['run', 'fail', 'wait', 'fail', 'ok']),
    ("with_context(['run', 'run', 'wait', 'fail'], 2)", ['run', 'wait', 'fail']),
    ("with_context(['run', 'ok', 'run', 'ok', 'run'], 1)", []),
    ("with_context(['run', 'run', 'wait', 'run', 'wait', 'fail', 'run'], 2)", ['run', 'wait', 'fail', 'run']),
    ('with_context([], 2)', []),
    ("with_context(['fail', 'run', 'fail'], 0)", ['fail', 'fail']),
    ("with_context(['fail', 'wait', 'run', 'ok', 'fail', 'ok', 'ok', 'ok'], 1)", ['fail', 'wait', 'ok', 'fail', 'ok']),
    ('with_context([], 0)', []),
    ("with_context(['run', 'run'], 2)", []),
    ("with_context(['run'], 0)", []),
    ("with_context(['ok', 'ok', 'ok', 'ok', 'ok', 'run', 'ok', 'run', 'run'], 1)", []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("with_context.py"):
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
