import sys

from first_change import first_change

CASES = [
    ('first_change([-5, -5])', 0),
    ('first_change([15, 2, 12, -5, 10, -1])', 15),
    ('first_change([8, 3, 11, 11, -2, 12, 4])', 0),
    ('first_change([5, 11, 5, 7, 8, 9, 9, 9])', 6),
    ('first_change([-4])', None),
    ('first_change([11, 14, 9, 13, 12, 11, 12, 14, 9])', 3),
    ('first_change([5, -1, 12, 11, -2, 7])', -6),
    ('first_change([0, 0, 5, 5, 3, 0, 5])', 0),
    ('first_change([11, 11, 13])', 0),
    ('first_change([12, 11, 15])', None),
    ('first_change([13, 14, -4, 10, 11, 5, -4])', -18),
    ('first_change([7, 6])', None),
    ('first_change([6, 9, 7, 9, 10, 6])', 3),
    ('first_change([-1, -3, 1, 13, -3])', 12),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("first_change.py"):
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
