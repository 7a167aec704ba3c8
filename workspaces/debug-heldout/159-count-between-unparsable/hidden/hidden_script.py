import sys

from script import in_range_count

CASES = [
    ('in_range_count([1, -1], -10, 29)', 2),
    ('in_range_count([0, 16, -1, -4, 1], 8, 10)', 0),
    ('in_range_count([5, 4, 10], -2, 30)', 3),
    ('in_range_count([-4, 16, -8, 14], -1, 14)', 1),
    ('in_range_count([24, 30, 20, 28], -7, 6)', 0),
    ('in_range_count([12, -9, -3, 6], -1, 8)', 1),
    ('in_range_count([27, 27, 27, 27], -2, 8)', 0),
    ('in_range_count([23, 12, 18, -4, -7, 14, 22, -5, 2], 8, 6)', 0),
    ('in_range_count([-8, 22, 27, 14, 21, 2], -5, 23)', 4),
    ('in_range_count([-2, -3, 2, -1, -1, 2, -2], -3, 14)', 7),
    ('in_range_count([12, 12, 10, 12, 6, 9, 12, 11, 11], -3, 20)', 9),
    ('in_range_count([17, 16, 22, 21, 22, 16, 16, 17, 20], 1, 29)', 9),
    ('in_range_count([-4], -6, 7)', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
