import sys

from inside import inside

CASES = [
    ('inside((1, 4, 5, 9), (0, 1))', False),
    ('inside((4, 0, 7, 7), (-1, 10))', False),
    ('inside((4, 1, 5, 8), (-1, -1))', False),
    ('inside((4, 0, 8, 9), (-1, 7))', False),
    ('inside((2, 4, 9, 7), (5, 0))', False),
    ('inside((4, 0, 5, 7), (4, 2))', True),
    ('inside((0, 0, 8, 6), (7, 10))', False),
    ('inside((3, 3, 8, 7), (-1, -1))', False),
    ('inside((0, 2, 8, 8), (2, 9))', False),
    ('inside((1, 3, 7, 9), (10, 0))', False),
    ('inside((0, 3, 7, 5), (4, 7))', False),
    ('inside((3, 2, 9, 6), (6, 3))', True),
    ('inside((4, 2, 7, 7), (7, -1))', False),
    ('inside((3, 4, 6, 6), (8, -1))', False),
    ('inside((2, 4, 5, 9), (2, 3))', False),
    ('inside((3, 3, 8, 5), (9, 7))', False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("inside.py"):
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
