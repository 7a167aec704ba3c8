import sys

from work import break_point

CASES = [
    ('break_point([-5, 4, 5, -5, 13, 5, 15, -1, -4])', 1),
    ('break_point([10, 11, 12, 13, 9, 7, 12])', 1),
    ('break_point([10, 13, 14, 14, 12, 12, 8, 14])', 1),
    ('break_point([10])', -1),
    ('break_point([5, -4, 7, -2])', 2),
    ('break_point([15, 6])', 1),
    ('break_point([4, 6, 4, 5, 5])', 1),
    ('break_point([14, 9, 13, 12, 8, 10])', 1),
    ('break_point([-3, 5, 15, 6, -2, 10, 6, -4])', 1),
    ('break_point([9, 11, 9, 10, 12])', 1),
    ('break_point([9, -3, 13, 11, 12, 9])', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
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
