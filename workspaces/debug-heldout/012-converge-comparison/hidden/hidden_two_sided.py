import sys

from two_sided import two_sided

CASES = [
    ('two_sided([8])', -40),
    ('two_sided([])', -1),
    ('two_sided([1])', -1),
    ('two_sided([7, 2, 5, -1, -3, 7, 5, 0, 4])', -121),
    ('two_sided([3, 11, 0, -3, -2, -1, 4, 12, 4])', -54),
    ('two_sided([3, 12, 5])', -95),
    ('two_sided([5, 8, 5, 9, 3])', -135),
    ('two_sided([1, 1, 4, 5, 2, 5, 0])', -106),
    ('two_sided([-2, -1, -1, -3, 3, 2, -3])', -1),
    ('two_sided([-2, 10, 3, 2, 1])', -51),
    ('two_sided([4, 7, 8, 2, 10])', -174),
    ('two_sided([9, -3, 10, 10, 12, 2, 4, 10, 10])', -346),
    ('two_sided([5, -3])', -1),
    ('two_sided([-3, -3, 9, 4, 9, 5, 12, 1, 1])', -205),
    ('two_sided([12, 0])', -48),
    ('two_sided([11, 12, 12, -2, 12, 0, 3, -3, 4])', -202),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("two_sided.py"):
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
