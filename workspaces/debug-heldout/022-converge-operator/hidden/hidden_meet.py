import sys

from meet import meet

CASES = [
    ('meet([12, 1])', -11),
    ('meet([-1])', None),
    ('meet([-2, -2])', 0),
    ('meet([4, 11, 1, 2, 3, 5, 9, -3])', -6),
    ('meet([-2, 3])', 1),
    ('meet([8, 6])', -2),
    ('meet([8, 3, 8, -2, -2])', -1),
    ('meet([-2, 1, 4, -1, 11, -2])', 10),
    ('meet([-1, 1, 7, 2, -2, 9])', 7),
    ('meet([12, 2, 0, 6, -1, 12, 6])', 5),
    ('meet([4, 11, 3, -3, 11, 11, 11, 2])', 0),
    ('meet([6, 3, 1, 3, 1, 2, 5, 1, 2])', -2),
    ('meet([4])', None),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("meet.py"):
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
