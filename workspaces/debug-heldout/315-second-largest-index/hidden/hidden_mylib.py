import sys

from mylib import second_largest

CASES = [
    ('second_largest([])', None),
    ('second_largest([-7, -1, -5, -2])', -2),
    ('second_largest([8, 8, 15])', 8),
    ('second_largest([4])', None),
    ('second_largest([-12, -14, -12, -10, -12, -11, -9])', -10),
    ('second_largest([-1])', None),
    ('second_largest([1, -19, -4, 15, 16, 0, 3, -17])', 15),
    ('second_largest([5, -12])', -12),
    ('second_largest([-19, 17, -9, 10, 15])', 15),
    ('second_largest([17, 15, 16, 12])', 16),
    ('second_largest([-5, -1, -7, -2, -4, -7])', -2),
    ('second_largest([12, 8, 9, 11, 13, 12, 11, 9])', 12),
    ('second_largest([20, -8, 11, 11, 16, -5])', 16),
    ('second_largest([9, 13, 11, -14, -4])', 11),
    ('second_largest([7, 13, 10, 13, 7, 9, 8])', 10),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
