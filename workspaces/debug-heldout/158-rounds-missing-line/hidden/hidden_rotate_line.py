import sys

from rotate_line import rotate_line

CASES = [
    ('rotate_line([2, 1], 2)', 3),
    ('rotate_line([9, 5], 3)', 6),
    ('rotate_line([7, 2, 7, 9, 5, 8], 3)', 16),
    ('rotate_line([3, 3, 5], 3)', 6),
    ('rotate_line([6, 9, 6, 5], 4)', 9),
    ('rotate_line([8], 2)', 5),
    ('rotate_line([1, 6, 4], 1)', 14),
    ('rotate_line([5, 5, 4, 6], 2)', 13),
    ('rotate_line([4, 8, 5, 3], 2)', 13),
    ('rotate_line([2, 7], 3)', 4),
    ('rotate_line([9, 7, 6], 2)', 13),
    ('rotate_line([9, 5, 6, 2, 2, 6], 1)', 16),
    ('rotate_line([3, 3, 3], 2)', 6),
    ('rotate_line([2, 8], 2)', 7),
    ('rotate_line([7, 1, 9, 2, 4], 4)', 9),
    ('rotate_line([6, 6, 6, 8], 1)', 16),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rotate_line.py"):
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
