import sys

from break_point import break_point

CASES = [
    ('break_point([-1, -1, -1, -3, -4])', 3),
    ('break_point([12, 10, 11, 11, 8, 7])', 1),
    ('break_point([])', -1),
    ('break_point([-1, 6, -4, 13, 4, -2])', 0),
    ('break_point([8, 14, 0])', -1),
    ('break_point([5])', -1),
    ('break_point([-5, -4])', 0),
    ('break_point([-5])', -1),
    ('break_point([-4])', -1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("break_point.py"):
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
