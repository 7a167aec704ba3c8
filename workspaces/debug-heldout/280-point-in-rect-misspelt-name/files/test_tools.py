import sys

from tools import point_in_rect

CASES = [
    ('point_in_rect((1, 2, 5, 7), (2, 5))', True),
    ('point_in_rect((1, 3, 6, 5), (0, -1))', False),
    ('point_in_rect((1, 2, 8, 8), (6, 6))', True),
    ('point_in_rect((0, 0, 8, 5), (1, 0))', True),
    ('point_in_rect((2, 3, 6, 8), (0, 4))', False),
    ('point_in_rect((3, 2, 8, 5), (6, 0))', False),
    ('point_in_rect((0, 3, 6, 8), (9, 8))', False),
    ('point_in_rect((0, 0, 5, 9), (9, 2))', False),
    ('point_in_rect((4, 4, 7, 7), (2, 3))', False),
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
