import sys

from describe_list import describe_list

CASES = [
    ('describe_list([19, 25, 29, -5, -4, 24, 16, 6])', '91: <19 6>'),
    ('describe_list([1, 0, 2, -3, -3, -3])', '-7: <1 -3>'),
    ('describe_list([30, 26])', '26: <30 26>'),
    ('describe_list([-2, 8, 25, 28, 27, 25, 7, 30])', '150: <-2 30>'),
    ('describe_list([6, 29, 16, -1, 14])', '58: <6 14>'),
    ('describe_list([-8, -5, -3, -7])', '-15: <-8 -7>'),
    ('describe_list([13, 8, 16, -8])', '16: <13 -8>'),
    ('describe_list([23])', '0: <23 23>'),
    ('describe_list([1])', '0: <1 1>'),
    ('describe_list([24, 28, 30, 26, 26, 27, 28, 26])', '191: <24 26>'),
    ('describe_list([17, 15, -7, 27, 25])', '60: <17 25>'),
    ('describe_list([16, 23, 24, -1, 18, 26])', '90: <16 26>'),
    ('describe_list([-3, 20, 12])', '32: <-3 12>'),
    ('describe_list([30, 17, 22, -3, 22, 21, 2])', '81: <30 2>'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("describe_list.py"):
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
