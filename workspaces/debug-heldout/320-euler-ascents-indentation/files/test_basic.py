import sys

from basic import eulerian

CASES = [
    ('eulerian(3)', [1, 1]),
    ('eulerian(5)', [1, 66, 1]),
    ('eulerian(4)', [1, 11]),
    ('eulerian(7)', [1, 1191, 1191, 1]),
    ('eulerian(1)', [1]),
    ('eulerian(2)', [1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
