import sys

from module import around_errors

CASES = [
    ('around_errors([], 0)', []),
    ('around_errors([], 2)', []),
    ("around_errors(['run', 'run', 'run', 'ok', 'run', 'wait', 'fail', 'ok', 'run'], 2)", ['run', 'wait', 'fail', 'ok', 'run']),
    ("around_errors(['ok', 'wait', 'run', 'ok', 'ok', 'run', 'run', 'ok'], 1)", []),
    ("around_errors(['wait'], 1)", []),
    ('around_errors([], 1)', []),
    ("around_errors(['fail', 'ok', 'fail', 'ok'], 2)", ['fail', 'ok', 'fail', 'ok']),
    ("around_errors(['run'], 0)", []),
    ("around_errors(['fail', 'run', 'wait', 'wait', 'fail', 'wait', 'ok'], 0)", ['fail', 'fail']),
    ("around_errors(['run', 'fail', 'fail', 'fail', 'fail', 'run', 'ok', 'ok', 'wait'], 2)", ['run', 'fail', 'fail', 'fail', 'fail', 'run', 'ok']),
    ("around_errors(['wait', 'run', 'ok', 'run'], 2)", []),
    ("around_errors(['ok', 'ok', 'ok'], 1)", []),
    ("around_errors(['wait', 'run', 'run', 'run', 'fail', 'wait'], 1)", ['run', 'fail', 'wait']),
    ("around_errors(['wait', 'ok', 'fail', 'run'], 2)", ['wait', 'ok', 'fail', 'run']),
    ("around_errors(['ok', 'ok', 'ok', 'run', 'ok', 'run', 'ok', 'fail'], 1)", ['ok', 'fail']),
    ("around_errors(['run', 'ok', 'fail'], 2)", ['run', 'ok', 'fail']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
