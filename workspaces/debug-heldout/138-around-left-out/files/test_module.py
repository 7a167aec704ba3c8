import sys

from module import around_errors

CASES = [
    ("around_errors(['ok', 'wait', 'run'], 2)", []),
    ("around_errors(['wait', 'fail', 'ok', 'ok', 'fail'], 0)", ['fail', 'fail']),
    ("around_errors(['run', 'ok', 'wait', 'wait', 'run'], 0)", []),
    ("around_errors(['ok', 'ok'], 2)", []),
    ("around_errors(['run', 'ok', 'run', 'fail', 'ok'], 1)", ['run', 'fail', 'ok']),
    ("around_errors(['wait', 'ok', 'ok'], 0)", []),
    ("around_errors(['ok', 'run'], 2)", []),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
