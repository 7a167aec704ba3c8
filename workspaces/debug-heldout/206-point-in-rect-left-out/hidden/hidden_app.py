import sys

from app import point_in_rect

CASES = [
    ('point_in_rect((4, 1, 5, 5), (1, -1))', False),
    ('point_in_rect((3, 1, 7, 8), (1, -1))', False),
    ('point_in_rect((3, 1, 5, 9), (7, 2))', False),
    ('point_in_rect((4, 0, 7, 8), (9, 0))', False),
    ('point_in_rect((1, 3, 6, 6), (10, -1))', False),
    ('point_in_rect((3, 4, 8, 5), (0, -1))', False),
    ('point_in_rect((0, 1, 6, 8), (5, 10))', False),
    ('point_in_rect((1, 3, 9, 5), (0, 5))', False),
    ('point_in_rect((3, 2, 7, 5), (-1, 2))', False),
    ('point_in_rect((4, 4, 6, 9), (0, 10))', False),
    ('point_in_rect((1, 0, 9, 8), (1, 4))', True),
    ('point_in_rect((4, 2, 7, 9), (1, 10))', False),
    ('point_in_rect((2, 0, 8, 7), (5, 4))', True),
    ('point_in_rect((3, 1, 9, 7), (5, 10))', False),
    ('point_in_rect((3, 2, 9, 6), (2, 3))', False),
    ('point_in_rect((4, 3, 8, 8), (-1, 0))', False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
