import sys

from roll_left import roll_left

CASES = [
    ('roll_left(60, 0)', 60),
    ('roll_left(12, 2)', 48),
    ('roll_left(0, 6)', 0),
    ('roll_left(8, 0)', 8),
    ('roll_left(76, 5)', 137),
    ('roll_left(80, 8)', 80),
    ('roll_left(61, 6)', 79),
    ('roll_left(20, 5)', 130),
    ('roll_left(58, 4)', 163),
    ('roll_left(16, 3)', 128),
    ('roll_left(78, 1)', 156),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("roll_left.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
