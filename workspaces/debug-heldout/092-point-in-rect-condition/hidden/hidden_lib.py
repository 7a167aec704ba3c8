import sys

from lib import inside

CASES = [
    ('inside((0, 1, 6, 9), (10, -1))', False),
    ('inside((1, 1, 5, 9), (-1, -1))', False),
    ('inside((4, 0, 7, 5), (0, -1))', False),
    ('inside((3, 3, 8, 9), (3, 7))', True),
    ('inside((3, 3, 5, 8), (0, 6))', False),
    ('inside((1, 2, 8, 6), (6, 8))', False),
    ('inside((4, 3, 5, 5), (9, 10))', False),
    ('inside((3, 3, 7, 6), (-1, 7))', False),
    ('inside((2, 2, 6, 6), (-1, 8))', False),
    ('inside((1, 4, 8, 5), (10, 8))', False),
    ('inside((4, 2, 8, 5), (1, 5))', False),
    ('inside((2, 4, 7, 6), (-1, 6))', False),
    ('inside((2, 2, 9, 7), (9, 7))', True),
    ('inside((1, 4, 8, 5), (2, 9))', False),
    ('inside((3, 2, 6, 7), (6, 8))', False),
    ('inside((0, 2, 7, 7), (4, 1))', False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lib.py"):
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
