import sys

from inside import inside

CASES = [
    ('inside((2, 4, 6, 6), (-1, 1))', False),
    ('inside((2, 4, 6, 9), (8, 2))', False),
    ('inside((3, 2, 7, 9), (7, 7))', False),
    ('inside((1, 0, 6, 6), (7, 3))', False),
    ('inside((3, 2, 8, 6), (10, 0))', False),
    ('inside((0, 1, 9, 9), (5, 6))', True),
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
