import sys

from rect_overlap import rect_overlap

CASES = [
    ('rect_overlap((1, 4, 8, 10), (0, 9, 7, 12))', 6),
    ('rect_overlap((1, 2, 9, 7), (1, 9, 6, 9))', 0),
    ('rect_overlap((0, 4, 8, 6), (2, 1, 7, 6))', 10),
    ('rect_overlap((2, 4, 6, 5), (4, 7, 10, 7))', 0),
    ('rect_overlap((3, 2, 5, 10), (1, 2, 11, 6))', 8),
    ('rect_overlap((5, 0, 6, 9), (8, 4, 7, 11))', 0),
    ('rect_overlap((5, 0, 10, 7), (0, 1, 9, 10))', 24),
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
