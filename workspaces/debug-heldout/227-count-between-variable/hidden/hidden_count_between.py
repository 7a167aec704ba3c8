import sys

from count_between import count_between

CASES = [
    ('count_between([0, 0], -1, 6)', 2),
    ('count_between([13, 15, 9, 12, 14, 14, 14], 4, 30)', 7),
    ('count_between([-2], 10, 17)', 0),
    ('count_between([2, 27, 21, -5, 27, 16, 19, -2], -5, 11)', 3),
    ('count_between([20, 21, -3, 13, -7, 30, 5], 10, 28)', 3),
    ('count_between([2, 5, 3, 7, 4, 2, 8, 6, 8], -9, 19)', 9),
    ('count_between([-10], -2, 8)', 0),
    ('count_between([19, 27, 6, 3, 8, 28, 22, 19, 14], 9, 30)', 6),
    ('count_between([20, 4, -4], -9, 25)', 3),
    ('count_between([16, -6, 6, 7, 25, 22], -4, 6)', 1),
    ('count_between([18, 5, 8, 12, -9, 9, 16], 3, 21)', 6),
    ('count_between([11, 25, 14], 5, 30)', 3),
    ('count_between([21, 19, 21, 19, 18], -2, 13)', 0),
    ('count_between([19, -7, 29], 8, 25)', 1),
    ('count_between([4, 4, 2, 5, 0, 2, 4, 1, 4], -7, 14)', 9),
    ('count_between([10, -2], -5, 28)', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("count_between.py"):
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
