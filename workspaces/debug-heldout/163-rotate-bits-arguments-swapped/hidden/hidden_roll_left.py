import sys

from roll_left import roll_left

CASES = [
    ('roll_left(1, 0)', 1),
    ('roll_left(230, 0)', 230),
    ('roll_left(251, 1)', 247),
    ('roll_left(1, 2)', 4),
    ('roll_left(66, 3)', 18),
    ('roll_left(184, 4)', 139),
    ('roll_left(115, 1)', 230),
    ('roll_left(13, 6)', 67),
    ('roll_left(230, 1)', 205),
    ('roll_left(187, 1)', 119),
    ('roll_left(0, 8)', 0),
    ('roll_left(1, 8)', 1),
    ('roll_left(223, 2)', 127),
    ('roll_left(29, 0)', 29),
    ('roll_left(18, 1)', 36),
    ('roll_left(120, 5)', 15),
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
