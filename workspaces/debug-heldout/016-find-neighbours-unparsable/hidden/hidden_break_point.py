import sys

from break_point import break_point

CASES = [
    ('break_point([-1])', -1),
    ('break_point([9, 6, 8, 7, 8, 5])', 6),
    ('break_point([8, 8, 12, 9, 10, 11, 12, 14])', 8),
    ('break_point([4])', -1),
    ('break_point([-4, -1])', -1),
    ('break_point([-2, 13, -3, 5])', -3),
    ('break_point([7])', -1),
    ('break_point([15, 8, 8, 11, 7, 13, -5, 4])', 8),
    ('break_point([-3, -1, 14, 11, 2, -3, 11])', -1),
    ('break_point([10, 9, -3, 11, 7, 11, -4, -2, 3])', 9),
    ('break_point([-4])', -1),
    ('break_point([-1, 5, 11, -2, 3, 15, 6, -1, 4])', -2),
    ('break_point([7, 2, 6, 6, 2])', 2),
    ('break_point([6, 5, 12, 12, 5, 0])', 5),
    ('break_point([0, -3, 5, 8, 11, 6])', -3),
    ('break_point([1, 4, -2, 2, 6, 14, 11, 11])', 4),
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
