import sys

from describe_list import describe_list

CASES = [
    ('describe_list([2, 3, 2, 3, 3])', '11: <2 3>'),
    ('describe_list([-5, -5, 5, 21, 7])', '28: <-5 7>'),
    ('describe_list([11, 25])', '25: <11 25>'),
    ('describe_list([3, 8, 6, 6, 6, 6, 8])', '40: <3 8>'),
    ('describe_list([0])', '0: <0 0>'),
    ('describe_list([-1, -9])', '-9: <-1 -9>'),
    ('describe_list([15])', '0: <15 15>'),
    ('describe_list([18, 22, -4, 16, 25])', '59: <18 25>'),
    ('describe_list([24])', '0: <24 24>'),
    ('describe_list([])', 'n=0'),
    ('describe_list([19, 7])', '7: <19 7>'),
    ('describe_list([-8])', '0: <-8 -8>'),
    ('describe_list([-7, 15, 8])', '23: <-7 8>'),
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
