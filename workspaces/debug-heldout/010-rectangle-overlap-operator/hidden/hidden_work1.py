import sys

from work1 import rect_overlap

CASES = [
    ('rect_overlap((0, 0, 6, 10), (1, 0, 12, 7))', 35),
    ('rect_overlap((0, 0, 5, 5), (9, 0, 6, 12))', 0),
    ('rect_overlap((1, 5, 10, 10), (0, 0, 12, 12))', 45),
    ('rect_overlap((1, 2, 5, 9), (4, 7, 12, 10))', 2),
    ('rect_overlap((0, 4, 10, 6), (4, 2, 10, 12))', 12),
    ('rect_overlap((4, 2, 5, 7), (8, 5, 8, 8))', 0),
    ('rect_overlap((0, 5, 10, 7), (0, 3, 9, 12))', 18),
    ('rect_overlap((0, 0, 8, 8), (8, 4, 6, 8))', 0),
    ('rect_overlap((5, 0, 8, 6), (2, 2, 9, 10))', 12),
    ('rect_overlap((0, 2, 5, 7), (6, 7, 9, 11))', 0),
    ('rect_overlap((2, 1, 7, 6), (4, 4, 7, 8))', 6),
    ('rect_overlap((5, 2, 9, 10), (6, 4, 9, 11))', 18),
    ('rect_overlap((2, 1, 8, 9), (5, 7, 7, 10))', 4),
    ('rect_overlap((0, 1, 9, 10), (3, 8, 6, 12))', 6),
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
