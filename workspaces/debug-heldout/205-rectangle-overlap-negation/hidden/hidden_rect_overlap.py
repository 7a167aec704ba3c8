import sys

from rect_overlap import rect_overlap

CASES = [
    ('rect_overlap((1, 1, 10, 5), (1, 0, 6, 6))', 20),
    ('rect_overlap((4, 3, 7, 10), (0, 1, 12, 12))', 21),
    ('rect_overlap((5, 0, 5, 10), (0, 1, 7, 6))', 0),
    ('rect_overlap((2, 1, 9, 9), (1, 2, 11, 6))', 28),
    ('rect_overlap((3, 0, 9, 7), (1, 9, 10, 8))', 0),
    ('rect_overlap((0, 2, 8, 8), (3, 4, 12, 12))', 20),
    ('rect_overlap((1, 3, 7, 10), (5, 5, 7, 7))', 4),
    ('rect_overlap((2, 3, 10, 8), (6, 2, 9, 11))', 15),
    ('rect_overlap((5, 1, 9, 7), (1, 0, 11, 10))', 24),
    ('rect_overlap((0, 2, 5, 10), (6, 5, 9, 6))', 0),
    ('rect_overlap((0, 4, 7, 9), (1, 7, 7, 6))', 0),
    ('rect_overlap((1, 3, 10, 10), (0, 1, 11, 7))', 36),
    ('rect_overlap((1, 5, 7, 8), (9, 7, 10, 12))', 0),
    ('rect_overlap((4, 3, 5, 9), (4, 6, 10, 9))', 3),
    ('rect_overlap((0, 2, 8, 8), (7, 2, 11, 8))', 6),
    ('rect_overlap((2, 2, 9, 6), (3, 1, 9, 8))', 24),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
