import sys

from shared_area import shared_area

CASES = [
    ('shared_area((5, 3, 10, 5), (4, 1, 9, 8))', 8),
    ('shared_area((2, 0, 5, 6), (2, 0, 9, 9))', 18),
    ('shared_area((1, 5, 8, 9), (0, 4, 8, 7))', 14),
    ('shared_area((5, 0, 8, 9), (8, 3, 7, 11))', 0),
    ('shared_area((4, 5, 8, 6), (1, 9, 8, 12))', 0),
    ('shared_area((0, 5, 5, 9), (3, 3, 9, 12))', 8),
    ('shared_area((3, 5, 9, 8), (8, 8, 10, 12))', 0),
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
