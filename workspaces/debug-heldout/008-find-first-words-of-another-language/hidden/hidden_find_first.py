import sys

from find_first import find_first

CASES = [
    ('find_first([1, 1])', None),
    ('find_first([0, -8])', None),
    ('find_first([19, -9, 20, 17, -4, 15, 20, 18])', 0),
    ('find_first([0, 0, 17, 8])', 2),
    ('find_first([10])', None),
    ('find_first([-2, 15, 19, 3, 11, -8, 15])', 1),
    ('find_first([])', None),
    ('find_first([18, -3, 19, -9, -6, -3, 12])', 0),
    ('find_first([2, 2, 4])', None),
    ('find_first([17, -8, 7, -2, -5, 3, -7])', 0),
    ('find_first([11, 15])', 0),
    ('find_first([17, 13, 18, 19, 15])', 0),
    ('find_first([9, -2, 17, 2, 7, 5, 9, 7, 11])', 2),
    ('find_first([-3, -3, -5])', None),
    ('find_first([-2, 16, 18, -8, 17, -8, 1, 7, 7])', 1),
    ('find_first([20, -5, -5, 18, -8, -2])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("find_first.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
