import sys

from collapse_log import collapse_log

CASES = [
    ("collapse_log(['up', 'down', 'down', 'up'])", ['up', 'down', 'down', 'up']),
    ('collapse_log([])', []),
    ("collapse_log(['down', 'up', 'fail', 'fail'])", ['down', 'up', 'fail', 'fail']),
    ("collapse_log(['fail', 'fail', 'up', 'up', 'fail', 'ok', 'fail'])", ['fail', 'fail', 'up', 'up', 'fail', 'ok', 'fail']),
    ("collapse_log(['fail', 'down', 'fail', 'fail', 'ok', 'fail'])", ['fail', 'down', 'fail', 'fail', 'ok', 'fail']),
    ("collapse_log(['down', 'up', 'down', 'down', 'up'])", ['down', 'up', 'down', 'down', 'up']),
    ("collapse_log(['down', 'ok'])", ['down', 'ok']),
    ("collapse_log(['fail', 'ok', 'fail', 'up'])", ['fail', 'ok', 'fail', 'up']),
    ("collapse_log(['ok', 'fail', 'up'])", ['ok', 'fail', 'up']),
    ("collapse_log(['ok'])", ['ok']),
    ("collapse_log(['ok', 'up', 'down', 'ok', 'fail', 'ok', 'ok', 'fail'])", ['ok', 'up', 'down', 'ok', 'fail', 'ok', 'ok', 'fail']),
    ("collapse_log(['fail', 'up', 'ok', 'down', 'up'])", ['fail', 'up', 'ok', 'down', 'up']),
    ("collapse_log(['down', 'down', 'down', 'down', 'fail', 'ok'])", ['down', '... 3 more', 'fail', 'ok']),
    ("collapse_log(['up', 'up', 'up', 'down', 'fail', 'fail', 'up'])", ['up', '... 2 more', 'down', 'fail', 'fail', 'up']),
    ("collapse_log(['ok', 'down'])", ['ok', 'down']),
    ("collapse_log(['down', 'down', 'up', 'up', 'ok', 'down', 'up'])", ['down', 'down', 'up', 'up', 'ok', 'down', 'up']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("collapse_log.py"):
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
