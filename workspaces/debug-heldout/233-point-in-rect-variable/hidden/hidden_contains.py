import sys

from contains import contains

CASES = [
    ('contains((4, 2, 8, 9), (7, 8))', True),
    ('contains((1, 0, 9, 9), (7, 4))', True),
    ('contains((4, 4, 6, 5), (8, 5))', False),
    ('contains((2, 3, 7, 9), (8, 6))', False),
    ('contains((2, 1, 7, 7), (10, 10))', False),
    ('contains((0, 0, 8, 7), (10, -1))', False),
    ('contains((4, 1, 5, 9), (-1, 9))', False),
    ('contains((0, 4, 6, 7), (10, 8))', False),
    ('contains((3, 2, 6, 5), (-1, 6))', False),
    ('contains((1, 1, 6, 9), (7, 9))', False),
    ('contains((0, 1, 5, 7), (8, 7))', False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("contains.py"):
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
