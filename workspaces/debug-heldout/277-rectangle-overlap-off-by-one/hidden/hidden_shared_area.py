import sys

from shared_area import shared_area

CASES = [
    ('shared_area((2, 1, 6, 10), (1, 1, 9, 11))', 36),
    ('shared_area((5, 3, 10, 6), (6, 4, 8, 7))', 4),
    ('shared_area((5, 4, 9, 6), (1, 0, 12, 6))', 8),
    ('shared_area((5, 5, 6, 5), (4, 1, 7, 11))', 0),
    ('shared_area((5, 4, 7, 10), (3, 1, 6, 11))', 6),
    ('shared_area((4, 3, 9, 9), (4, 0, 11, 12))', 30),
    ('shared_area((2, 0, 9, 10), (5, 3, 6, 12))', 7),
    ('shared_area((1, 3, 5, 9), (3, 7, 9, 8))', 2),
    ('shared_area((0, 3, 8, 10), (0, 8, 9, 8))', 0),
    ('shared_area((0, 0, 8, 6), (1, 0, 12, 11))', 42),
    ('shared_area((5, 1, 9, 6), (6, 9, 10, 6))', 0),
    ('shared_area((1, 0, 7, 6), (1, 0, 12, 12))', 36),
    ('shared_area((0, 0, 5, 9), (8, 7, 8, 8))', 0),
    ('shared_area((5, 4, 10, 8), (6, 1, 10, 6))', 8),
    ('shared_area((0, 5, 6, 6), (8, 9, 7, 8))', 0),
    ('shared_area((5, 0, 10, 7), (7, 5, 10, 10))', 6),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("shared_area.py"):
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
