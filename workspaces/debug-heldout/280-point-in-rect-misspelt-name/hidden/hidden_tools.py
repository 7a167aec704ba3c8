import sys

from tools import point_in_rect

CASES = [
    ('point_in_rect((4, 0, 7, 9), (-1, 10))', False),
    ('point_in_rect((2, 2, 8, 7), (4, 2))', True),
    ('point_in_rect((0, 0, 6, 5), (10, 6))', False),
    ('point_in_rect((3, 2, 8, 5), (6, 9))', False),
    ('point_in_rect((2, 2, 7, 7), (-1, 8))', False),
    ('point_in_rect((0, 0, 8, 8), (2, 7))', True),
    ('point_in_rect((4, 0, 8, 8), (2, -1))', False),
    ('point_in_rect((1, 1, 6, 5), (-1, 10))', False),
    ('point_in_rect((0, 2, 8, 9), (0, 6))', True),
    ('point_in_rect((3, 2, 8, 7), (5, 7))', False),
    ('point_in_rect((1, 1, 8, 8), (10, 10))', False),
    ('point_in_rect((0, 4, 5, 9), (0, 3))', False),
    ('point_in_rect((1, 4, 8, 8), (3, 8))', False),
    ('point_in_rect((4, 0, 5, 9), (4, 10))', False),
    ('point_in_rect((1, 4, 9, 5), (1, 3))', False),
    ('point_in_rect((2, 3, 8, 8), (10, 5))', False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tools.py"):
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
