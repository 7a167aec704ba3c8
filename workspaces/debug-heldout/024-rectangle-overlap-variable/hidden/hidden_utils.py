import sys

from utils import rect_overlap

CASES = [
    ('rect_overlap((1, 1, 6, 9), (0, 0, 6, 7))', 30),
    ('rect_overlap((0, 1, 10, 10), (1, 9, 12, 10))', 9),
    ('rect_overlap((3, 2, 7, 6), (0, 7, 10, 6))', 0),
    ('rect_overlap((5, 1, 6, 7), (1, 0, 11, 8))', 6),
    ('rect_overlap((1, 5, 7, 7), (7, 7, 11, 6))', 0),
    ('rect_overlap((5, 4, 6, 10), (7, 9, 8, 7))', 0),
    ('rect_overlap((0, 4, 7, 6), (2, 8, 11, 9))', 0),
    ('rect_overlap((3, 1, 6, 9), (7, 3, 10, 10))', 0),
    ('rect_overlap((4, 4, 10, 7), (8, 0, 6, 10))', 0),
    ('rect_overlap((5, 2, 5, 6), (1, 1, 12, 10))', 0),
    ('rect_overlap((0, 2, 9, 9), (1, 4, 9, 12))', 40),
    ('rect_overlap((2, 2, 5, 7), (8, 7, 11, 8))', 0),
    ('rect_overlap((0, 0, 7, 9), (2, 9, 7, 6))', 0),
    ('rect_overlap((2, 1, 6, 7), (8, 1, 11, 12))', 0),
    ('rect_overlap((0, 0, 7, 5), (2, 2, 6, 8))', 12),
    ('rect_overlap((3, 3, 10, 5), (2, 2, 10, 12))', 14),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("utils.py"):
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
