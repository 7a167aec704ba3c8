import sys

from list_value import list_value

CASES = [
    ('list_value([])', 0),
    ('list_value([1, -2, 15, 12, 11])', -2),
    ('list_value([-1, -5, 8, -5, -3])', -107),
    ('list_value([-2, -1, -3, -1])', -6),
    ('list_value([12, 11, 15])', 180),
    ('list_value([11, -4, 12, 7, 2, 2, 12, 11])', 161),
    ('list_value([0, 3, 10, 8, 14])', 0),
    ('list_value([13, 5, 2, 5, -3])', 4),
    ('list_value([6, 13, 1, 13, -2])', 6),
    ('list_value([13, 13, 11, 9, 9, 11, 12])', 12544),
    ('list_value([4, 6, 13, 5])', 4),
    ('list_value([7, 5, 5, 8, 4, 4, 5, 9])', 5),
    ('list_value([-3, 1, -2, -1])', -9),
    ('list_value([-1, -1, -4, -5, -1, -4, 1, -1])', -82),
    ('list_value([14, 10, 13])', 161),
    ('list_value([4])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("list_value.py"):
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
