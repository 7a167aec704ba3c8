import sys

from example import rect_overlap

CASES = [
    ('rect_overlap((4, 1, 9, 6), (5, 1, 6, 12))', 5),
    ('rect_overlap((4, 4, 10, 6), (0, 0, 7, 6))', 6),
    ('rect_overlap((0, 5, 9, 5), (2, 4, 10, 11))', 0),
    ('rect_overlap((3, 1, 5, 7), (0, 9, 6, 10))', 0),
    ('rect_overlap((5, 3, 5, 10), (1, 7, 8, 12))', 0),
    ('rect_overlap((5, 3, 6, 9), (4, 9, 9, 12))', 0),
    ('rect_overlap((2, 1, 5, 9), (9, 4, 12, 11))', 0),
    ('rect_overlap((2, 3, 8, 10), (3, 1, 9, 7))', 20),
    ('rect_overlap((5, 0, 6, 9), (9, 0, 8, 6))', 0),
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
