import sys

from example import overlap_area

CASES = [
    ('overlap_area((0, 5, 6, 10), (0, 1, 6, 12))', 30),
    ('overlap_area((4, 2, 10, 5), (8, 5, 10, 9))', 0),
    ('overlap_area((4, 0, 6, 6), (0, 2, 10, 8))', 8),
    ('overlap_area((4, 4, 6, 8), (6, 3, 6, 8))', 0),
    ('overlap_area((0, 5, 8, 6), (2, 1, 11, 9))', 6),
    ('overlap_area((0, 3, 10, 9), (2, 5, 7, 9))', 20),
    ('overlap_area((0, 1, 9, 10), (6, 1, 10, 8))', 21),
    ('overlap_area((2, 1, 6, 8), (1, 8, 7, 10))', 0),
    ('overlap_area((0, 2, 8, 5), (1, 0, 8, 12))', 21),
    ('overlap_area((1, 5, 10, 9), (1, 1, 9, 12))', 32),
    ('overlap_area((0, 0, 8, 10), (9, 1, 6, 6))', 0),
    ('overlap_area((3, 1, 5, 8), (9, 1, 11, 12))', 0),
    ('overlap_area((2, 2, 7, 10), (8, 2, 8, 6))', 0),
    ('overlap_area((1, 1, 8, 5), (2, 5, 11, 12))', 0),
    ('overlap_area((2, 2, 8, 8), (3, 4, 7, 8))', 16),
    ('overlap_area((1, 3, 10, 7), (1, 9, 7, 6))', 0),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
