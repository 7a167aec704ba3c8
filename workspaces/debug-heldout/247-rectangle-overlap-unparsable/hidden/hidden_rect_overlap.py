import sys

from rect_overlap import rect_overlap

CASES = [
    ('rect_overlap((3, 0, 9, 10), (1, 1, 12, 7))', 36),
    ('rect_overlap((0, 2, 10, 10), (0, 2, 6, 10))', 48),
    ('rect_overlap((3, 3, 6, 10), (7, 1, 6, 7))', 0),
    ('rect_overlap((2, 3, 6, 6), (8, 0, 11, 10))', 0),
    ('rect_overlap((4, 4, 6, 6), (6, 8, 10, 9))', 0),
    ('rect_overlap((3, 1, 8, 6), (9, 3, 12, 6))', 0),
    ('rect_overlap((0, 0, 7, 10), (5, 1, 6, 6))', 5),
    ('rect_overlap((5, 4, 8, 10), (0, 4, 10, 7))', 9),
    ('rect_overlap((1, 3, 7, 7), (6, 5, 12, 11))', 2),
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
