import sys

from solution import first_match

CASES = [
    ('first_match([1])', -1),
    ('first_match([])', -1),
    ('first_match([16, 4, 0, -7, 11, 17, 9, 7, 12])', 8),
    ('first_match([2, 16, -6, 2, 4, 4, 18])', 6),
    ('first_match([-8, 4, 18, 5, 5, 9, -1])', 5),
    ('first_match([-6, 5, 5, 14])', 3),
    ('first_match([-1, -5, 18])', 2),
    ('first_match([9, 9, 15, -7, 7, 12, 6, 12, 1])', 7),
    ('first_match([5])', 0),
    ('first_match([12, 5, 16, -4, 2, 19, -4, 8, -2])', 7),
    ('first_match([7, 7, 1, -4, 7, -9])', 4),
    ('first_match([-1, -3, -4, -2, -3, -4, -2, -1])', -1),
    ('first_match([15, 12])', 1),
    ('first_match([14, 12, -1])', 1),
    ('first_match([-5, -3, -6, 17, 0, -7, 15])', 6),
    ('first_match([7, 8, 9, 10, 12, 10, 12])', 6),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("solution.py"):
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
