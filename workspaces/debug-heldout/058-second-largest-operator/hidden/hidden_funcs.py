import sys

from funcs import second_largest

CASES = [
    ('second_largest([20])', None),
    ('second_largest([])', None),
    ('second_largest([-5])', None),
    ('second_largest([15, 10, 10, 13, 15, 16, 10])', 15),
    ('second_largest([15, -10, -19, -15, -17, 5, -16])', 5),
    ('second_largest([-4, 12, 18, 6, 9, 1, -3])', 12),
    ('second_largest([-9, 11, 3])', 3),
    ('second_largest([4, -1, 0, 2, 3, 1, 5, 3])', 4),
    ('second_largest([-1, -8, -9, -15, 11, 0])', 0),
    ('second_largest([9, 13])', 9),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
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
