import sys

from work1 import rect_overlap

CASES = [
    ('rect_overlap((3, 5, 10, 10), (3, 4, 7, 7))', 8),
    ('rect_overlap((2, 2, 5, 6), (6, 7, 11, 10))', 0),
    ('rect_overlap((3, 3, 6, 6), (9, 6, 6, 8))', 0),
    ('rect_overlap((2, 2, 8, 10), (9, 0, 9, 6))', 0),
    ('rect_overlap((1, 5, 10, 6), (2, 4, 8, 11))', 6),
    ('rect_overlap((3, 5, 5, 5), (0, 1, 8, 6))', 0),
    ('rect_overlap((3, 0, 10, 5), (0, 1, 9, 7))', 24),
    ('rect_overlap((1, 2, 8, 8), (1, 7, 7, 9))', 6),
    ('rect_overlap((0, 1, 6, 9), (2, 5, 9, 6))', 4),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
