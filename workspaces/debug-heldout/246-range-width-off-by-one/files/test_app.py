import sys

from app import spread

CASES = [
    ('spread([-19, -17, -40, 15, 7])', 55),
    ('spread([])', 0),
    ('spread([-19])', 0),
    ('spread([-40, -40])', 0),
    ('spread([-1])', 0),
    ('spread([3, -6, 13, 19])', 25),
    ('spread([-14])', 0),
    ('spread([-9])', 0),
    ('spread([-33])', 0),
    ('spread([-19, 34, -20, 30, 7, -40, 32])', 74),
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
