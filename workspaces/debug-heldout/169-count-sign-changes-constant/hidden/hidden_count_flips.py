import sys

from count_flips import count_flips

CASES = [
    ('count_flips([])', 0),
    ('count_flips([5, 8, 0])', 0),
    ('count_flips([-4, -4, 2, -8, -6, 6, 8, -7])', 4),
    ('count_flips([2, -1])', 1),
    ('count_flips([7, -2, -4, -8, -8])', 1),
    ('count_flips([-9, -8, 1, -6, -6])', 2),
    ('count_flips([0, -6, -2, 0, -2, 5, -6, 4])', 3),
    ('count_flips([-1, 0, 4, 4, 0, 1, 2, 4])', 0),
    ('count_flips([1, -5, -4, -5, 6, -3, -8, 5, -7])', 5),
    ('count_flips([3])', 0),
    ('count_flips([-4, -8, -4, -4])', 0),
    ('count_flips([-5, 8, -8, 3, 4, 2, 3])', 3),
    ('count_flips([-2, 3, -6, 1, 2, 6, -8, 2])', 5),
    ('count_flips([3, -7, -6, 1, 6, -1])', 3),
    ('count_flips([4, -7, -1, 1, -4, -7, 7])', 4),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("count_flips.py"):
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
