import sys

from shared_area import shared_area

CASES = [
    ('shared_area((1, 5, 9, 7), (9, 0, 6, 7))', 0),
    ('shared_area((5, 0, 10, 6), (1, 1, 10, 6))', 25),
    ('shared_area((0, 4, 5, 6), (5, 1, 6, 6))', 0),
    ('shared_area((5, 4, 6, 5), (8, 3, 11, 9))', 0),
    ('shared_area((2, 5, 10, 8), (5, 0, 12, 10))', 15),
    ('shared_area((4, 3, 8, 9), (9, 8, 10, 7))', 0),
    ('shared_area((3, 3, 6, 8), (4, 6, 9, 8))', 4),
    ('shared_area((4, 0, 5, 7), (8, 8, 12, 12))', 0),
    ('shared_area((4, 1, 10, 5), (9, 2, 11, 11))', 3),
    ('shared_area((5, 4, 8, 6), (2, 2, 12, 11))', 6),
    ('shared_area((1, 5, 8, 9), (2, 5, 12, 10))', 24),
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
