import sys

from prog import contains

CASES = [
    ('contains((0, 4, 8, 6), (-1, 1))', False),
    ('contains((0, 1, 9, 9), (-1, 1))', False),
    ('contains((1, 0, 6, 9), (0, 1))', False),
    ('contains((4, 1, 7, 5), (6, 10))', False),
    ('contains((4, 3, 7, 6), (2, 9))', False),
    ('contains((2, 1, 6, 7), (8, -1))', False),
    ('contains((0, 4, 8, 8), (10, 2))', False),
    ('contains((2, 2, 5, 7), (4, 6))', True),
    ('contains((0, 4, 8, 9), (2, 3))', False),
    ('contains((3, 4, 6, 9), (9, 8))', False),
    ('contains((1, 0, 8, 7), (9, -1))', False),
    ('contains((4, 1, 7, 5), (2, 8))', False),
    ('contains((1, 3, 7, 9), (5, -1))', False),
    ('contains((4, 1, 5, 6), (4, 0))', False),
    ('contains((0, 0, 6, 7), (6, 0))', True),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
