import sys

from program import find_first

CASES = [
    ('find_first([])', None),
    ('find_first([3, 3])', 0),
    ('find_first([-5])', 0),
    ('find_first([13, -6, 12, -6])', 0),
    ('find_first([19, 14, 16, 14, 14, 19, 19, 16])', 0),
    ('find_first([5, 9, -5, 4, -3, 13, 15, -4])', 0),
    ('find_first([-9, 18, 4, -2, 11, 18, 14, 3, 17])', 0),
    ('find_first([11, 15])', 0),
    ('find_first([-2, 2, 2])', None),
    ('find_first([17])', 0),
    ('find_first([12, 4, 0, -5, 18, -7])', 0),
    ('find_first([15])', 0),
    ('find_first([9, 3, -2, 10, 13, -9, 2, -2])', 0),
    ('find_first([-1])', 0),
    ('find_first([18, 4, -9, 11])', 0),
    ('find_first([2, 4, 17, -6])', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
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
