import sys

from impl import first_change

CASES = [
    ('first_change([2, 0, -4])', -1),
    ('first_change([9, 2])', -1),
    ('first_change([4])', -1),
    ('first_change([7, 8, 6, 9, 5, 7, 6])', 1),
    ('first_change([-5, 15, 8, 5, 11])', 1),
    ('first_change([-2, -3, 0, -2, 0, -1])', 2),
    ('first_change([13])', -1),
    ('first_change([10, 12, 0, 6])', 1),
    ('first_change([-5, -2, -4, 5, 2])', 1),
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
