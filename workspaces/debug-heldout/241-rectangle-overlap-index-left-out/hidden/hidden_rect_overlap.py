import sys

from rect_overlap import rect_overlap

CASES = [
    ('rect_overlap((1, 1, 5, 10), (9, 4, 12, 12))', 0),
    ('rect_overlap((0, 0, 6, 6), (0, 1, 9, 9))', 30),
    ('rect_overlap((4, 1, 6, 6), (5, 6, 7, 11))', 0),
    ('rect_overlap((0, 5, 8, 9), (7, 7, 6, 8))', 0),
    ('rect_overlap((2, 3, 6, 7), (9, 5, 6, 9))', 0),
    ('rect_overlap((4, 5, 9, 9), (4, 2, 10, 9))', 20),
    ('rect_overlap((1, 0, 5, 10), (7, 7, 11, 11))', 0),
    ('rect_overlap((0, 5, 7, 10), (5, 9, 12, 10))', 2),
    ('rect_overlap((0, 1, 9, 10), (3, 5, 7, 7))', 8),
    ('rect_overlap((1, 5, 7, 7), (1, 4, 9, 10))', 12),
    ('rect_overlap((1, 0, 8, 9), (2, 6, 8, 8))', 12),
    ('rect_overlap((3, 4, 6, 9), (7, 2, 6, 9))', 0),
    ('rect_overlap((4, 2, 10, 9), (9, 0, 12, 6))', 4),
    ('rect_overlap((2, 3, 6, 9), (0, 2, 10, 7))', 16),
    ('rect_overlap((3, 4, 9, 8), (1, 1, 7, 12))', 16),
    ('rect_overlap((4, 5, 5, 6), (3, 5, 6, 8))', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rect_overlap.py"):
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
