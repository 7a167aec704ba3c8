import sys

from prog import contains

CASES = [
    ('contains((1, 3, 7, 9), (9, 7))', False),
    ('contains((2, 4, 7, 8), (2, 7))', True),
    ('contains((0, 1, 6, 7), (2, 5))', True),
    ('contains((4, 0, 6, 9), (1, 0))', False),
    ('contains((0, 4, 5, 9), (3, 3))', False),
    ('contains((4, 3, 6, 8), (7, 7))', False),
    ('contains((0, 1, 8, 5), (4, 9))', False),
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
