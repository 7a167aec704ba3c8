import sys

from rotate_line import rotate_line

CASES = [
    ('rotate_line([9, 6], 3)', 7),
    ('rotate_line([9, 1, 6, 1], 1)', 16),
    ('rotate_line([9, 9, 1, 6], 4)', 9),
    ('rotate_line([4, 9, 2], 2)', 10),
    ('rotate_line([2], 2)', 2),
    ('rotate_line([7], 4)', 2),
    ('rotate_line([2, 5, 3, 9], 3)', 9),
    ('rotate_line([7, 4], 2)', 7),
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
