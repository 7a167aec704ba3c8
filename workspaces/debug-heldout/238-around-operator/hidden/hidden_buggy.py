import sys

from buggy import context_lines

CASES = [
    ("context_lines(['wait', 'wait', 'run', 'wait', 'wait', 'ok', 'wait', 'wait'], 0)", []),
    ("context_lines(['run'], 2)", []),
    ("context_lines(['ok', 'ok', 'wait', 'ok', 'ok', 'ok', 'ok', 'wait', 'wait'], 0)", []),
    ("context_lines(['fail', 'ok', 'fail', 'wait', 'fail', 'wait', 'wait', 'fail', 'ok'], 1)", ['fail', 'ok', 'fail', 'wait', 'fail', 'wait', 'wait', 'fail', 'ok']),
    ("context_lines(['run', 'ok', 'fail', 'fail', 'ok', 'ok', 'ok', 'fail', 'fail'], 2)", ['run', 'ok', 'fail', 'fail', 'ok', 'ok', 'ok', 'fail', 'fail']),
    ("context_lines(['ok', 'wait', 'ok', 'ok', 'run', 'fail', 'wait', 'wait'], 1)", ['run', 'fail', 'wait']),
    ("context_lines(['run', 'run', 'run', 'wait'], 1)", []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
