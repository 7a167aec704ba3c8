import sys

from example import rect_overlap

CASES = [
    ('rect_overlap((1, 1, 8, 10), (1, 0, 7, 12))', 54),
    ('rect_overlap((1, 0, 5, 10), (0, 6, 9, 11))', 16),
    ('rect_overlap((1, 3, 10, 7), (4, 9, 10, 7))', 0),
    ('rect_overlap((5, 2, 9, 6), (7, 6, 11, 9))', 0),
    ('rect_overlap((3, 5, 8, 5), (0, 6, 12, 9))', 0),
    ('rect_overlap((1, 0, 6, 10), (8, 0, 7, 10))', 0),
    ('rect_overlap((2, 0, 5, 10), (3, 9, 11, 7))', 0),
    ('rect_overlap((4, 4, 9, 6), (9, 2, 7, 7))', 0),
    ('rect_overlap((1, 0, 7, 6), (2, 0, 11, 11))', 30),
    ('rect_overlap((1, 1, 10, 8), (1, 8, 12, 8))', 0),
    ('rect_overlap((1, 0, 9, 6), (3, 4, 12, 11))', 12),
    ('rect_overlap((2, 4, 7, 9), (2, 6, 7, 11))', 15),
    ('rect_overlap((5, 0, 9, 6), (2, 1, 6, 10))', 5),
    ('rect_overlap((3, 5, 6, 5), (9, 8, 11, 12))', 0),
    ('rect_overlap((4, 1, 10, 6), (7, 2, 9, 8))', 8),
    ('rect_overlap((1, 1, 9, 5), (8, 1, 12, 9))', 4),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("example.py"):
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
