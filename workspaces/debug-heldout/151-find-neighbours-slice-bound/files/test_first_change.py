import sys

from first_change import first_change

CASES = [
    ('first_change([-2])', 1),
    ('first_change([10, 0, 6, -1])', 20),
    ('first_change([2])', 1),
    ('first_change([7, 9, 3, 4])', 21),
    ('first_change([15, 5, 13, 9])', 35),
    ('first_change([11, 11, 7, 9])', 29),
    ('first_change([])', 0),
    ('first_change([11, 1, 14])', 23),
    ('first_change([6, 3, 10])', 15),
    ('first_change([3, 5])', 2),
    ('first_change([15])', 1),
    ('first_change([-1])', 1),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
