import sys

from mylib import second_largest

CASES = [
    ('second_largest([-20])', None),
    ('second_largest([7, -2, 3, 16, -16])', 7),
    ('second_largest([5, 7])', 5),
    ('second_largest([-6, -6, 8])', -6),
    ('second_largest([4, 6, -3, 18, 15])', 15),
    ('second_largest([-5])', None),
    ('second_largest([-5, -5, -13, 15])', -5),
    ('second_largest([20, 0])', 0),
    ('second_largest([-12, 8])', -12),
    ('second_largest([-18])', None),
    ('second_largest([-14, 16, -7, -18])', -7),
    ('second_largest([9, -11])', -11),
    ('second_largest([6])', None),
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
