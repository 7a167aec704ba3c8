import sys

from app import spread

CASES = [
    ('spread([-10, -28, 14, 18, 23, 36, -22, -5])', 64),
    ('spread([-32, -2, 16, 5, -21, 15, -32, 1])', 48),
    ('spread([3, -9, 17, 28, -14, -18, -19, -20, -7])', 48),
    ('spread([25])', 0),
    ('spread([1, 38, -30, -20, 38, -21, 0, 15])', 68),
    ('spread([-4, 4, 16, 10, 12, -19, 29])', 48),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
