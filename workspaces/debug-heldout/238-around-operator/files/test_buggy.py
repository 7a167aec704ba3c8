import sys

from buggy import context_lines

CASES = [
    ("context_lines(['fail', 'fail'], 1)", ['fail', 'fail']),
    ("context_lines(['run', 'ok'], 2)", []),
    ("context_lines(['run', 'run', 'wait', 'wait', 'ok', 'ok'], 0)", []),
    ('context_lines([], 2)', []),
    ("context_lines(['run', 'ok', 'ok', 'ok', 'ok', 'wait', 'run', 'wait'], 0)", []),
    ("context_lines(['run'], 0)", []),
    ('context_lines([], 1)', []),
    ("context_lines(['run', 'wait', 'run', 'run', 'fail'], 2)", ['run', 'run', 'fail']),
    ("context_lines(['ok', 'ok', 'wait', 'ok', 'ok', 'ok'], 0)", []),
    ("context_lines(['run', 'wait', 'fail', 'ok'], 2)", ['run', 'wait', 'fail', 'ok']),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
