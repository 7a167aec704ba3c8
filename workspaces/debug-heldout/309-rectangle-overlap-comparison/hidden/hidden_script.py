import sys

from script import overlap_area

CASES = [
    ('overlap_area((2, 0, 5, 10), (9, 1, 10, 7))', 0),
    ('overlap_area((1, 0, 8, 5), (1, 1, 6, 12))', 20),
    ('overlap_area((5, 5, 10, 8), (9, 0, 6, 11))', 0),
    ('overlap_area((4, 5, 9, 10), (8, 8, 10, 7))', 0),
    ('overlap_area((4, 2, 10, 6), (1, 3, 6, 10))', 6),
    ('overlap_area((1, 3, 8, 5), (5, 6, 8, 6))', 0),
    ('overlap_area((0, 0, 6, 7), (7, 4, 8, 10))', 0),
    ('overlap_area((3, 5, 9, 5), (9, 1, 9, 11))', 0),
    ('overlap_area((1, 3, 7, 9), (7, 8, 7, 12))', 0),
    ('overlap_area((1, 0, 8, 6), (5, 3, 7, 9))', 6),
    ('overlap_area((0, 2, 5, 6), (9, 2, 11, 8))', 0),
    ('overlap_area((5, 1, 6, 8), (7, 7, 12, 10))', 0),
    ('overlap_area((5, 4, 6, 6), (3, 8, 6, 7))', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
