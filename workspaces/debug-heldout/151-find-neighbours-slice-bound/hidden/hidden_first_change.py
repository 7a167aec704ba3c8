import sys

from first_change import first_change

CASES = [
    ('first_change([-5])', 1),
    ('first_change([-1, 14, 14, -1, 1, 1, 4, -1])', 27),
    ('first_change([14, -4, 10, 11])', 24),
    ('first_change([6, 1, 1, 7, 1, 1, 4])', 13),
    ('first_change([11, 4, 1, 8])', 26),
    ('first_change([0, 2, 13, 8, 7])', 34),
    ('first_change([8, -5, 11, -1, 0])', 11),
    ('first_change([11, 8, 11])', 30),
    ('first_change([3, 9, 8, -5, -4, 10, 12])', 26),
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
