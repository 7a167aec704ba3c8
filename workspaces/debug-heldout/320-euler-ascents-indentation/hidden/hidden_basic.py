import sys

from basic import eulerian

CASES = [
    ('eulerian(10)', [1, 47840, 1310354, 455192, 1013]),
    ('eulerian(6)', [1, 302, 57]),
    ('eulerian(9)', [1, 14608, 156190, 14608, 1]),
    ('eulerian(8)', [1, 4293, 15619, 247]),
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
