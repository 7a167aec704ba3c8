import sys

from overlap_area import overlap_area

CASES = [
    ('overlap_area((1, 0, 10, 6), (8, 0, 11, 7))', 12),
    ('overlap_area((4, 2, 9, 8), (0, 6, 11, 12))', 10),
    ('overlap_area((0, 4, 8, 8), (1, 0, 8, 7))', 21),
    ('overlap_area((5, 3, 8, 5), (6, 8, 10, 6))', 0),
    ('overlap_area((1, 0, 10, 10), (5, 2, 8, 12))', 24),
    ('overlap_area((4, 0, 10, 10), (2, 9, 11, 11))', 6),
    ('overlap_area((1, 5, 8, 10), (6, 4, 8, 11))', 10),
    ('overlap_area((1, 1, 6, 7), (4, 1, 11, 7))', 12),
    ('overlap_area((1, 5, 5, 7), (5, 0, 7, 9))', 0),
    ('overlap_area((0, 2, 5, 7), (7, 5, 8, 8))', 0),
    ('overlap_area((3, 5, 5, 5), (7, 5, 6, 10))', 0),
    ('overlap_area((4, 1, 8, 6), (0, 1, 11, 12))', 20),
    ('overlap_area((1, 2, 8, 10), (4, 1, 7, 12))', 24),
    ('overlap_area((4, 4, 9, 6), (2, 1, 12, 11))', 10),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("overlap_area.py"):
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
