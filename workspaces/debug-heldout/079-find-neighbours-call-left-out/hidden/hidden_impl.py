import sys

from impl import first_change

CASES = [
    ('first_change([])', -1),
    ('first_change([5, 5, 14, -1, -1, 1, -2, -1, 15])', 2),
    ('first_change([0, 0])', -1),
    ('first_change([-1, -2, -3, -1, -1, 13, 9, 15, 1])', 3),
    ('first_change([3, -1, 6])', 2),
    ('first_change([-1, 14, 7, 7, 1, 9, 0, 12, 13])', 1),
    ('first_change([11, 10, 13, 12, 8, 12])', 2),
    ('first_change([9, 12, 11])', 1),
    ('first_change([7, 7, 9, 15, 9, 5, 6, 6, 8])', 2),
    ('first_change([-2, 11, 1, 11, 3, 6, 12, 12])', 1),
    ('first_change([3, 2, 6, 8, 6, 3, 5, 4])', 2),
    ('first_change([4, 2, 5])', 2),
    ('first_change([11, 2, 14, 5, 15, 3, 12, 6])', 2),
    ('first_change([-4, 1, -3, -4])', 1),
    ('first_change([6, 10, 8, 3, 15, 6, 13])', 1),
    ('first_change([14, 12, 14, 12, 10, 9])', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("impl.py"):
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
