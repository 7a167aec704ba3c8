import sys

from break_point import break_point

CASES = [
    ('break_point([7, -2, 10, 13])', -2),
    ('break_point([-4, 11, 4, 13, 8, 11, 5])', 4),
    ('break_point([-3, -2, 11])', -2),
    ('break_point([4, 3])', 3),
    ('break_point([-4, 9, 6, 2])', 6),
    ('break_point([1, 4, 4, 0, -2, 4, 4, 3])', 4),
    ('break_point([])', -1),
    ('break_point([-3, 0, 3, 3, 1, -2, -3, 1])', 0),
    ('break_point([12, 7, 12, 7, 10, 7])', 7),
    ('break_point([1, 0, 2, 2, 2, 5, 3])', 0),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
