import sys

from util import turtle

CASES = [
    ("turtle('F')", (0, 1)),
    ("turtle('')", (0, 0)),
    ("turtle('LFFFF')", (-4, 0)),
    ("turtle('FFLRFFF')", (0, 5)),
    ("turtle('R')", (0, 0)),
    ("turtle('FFFFFFFF')", (0, 8)),
    ("turtle('LFRFF')", (-1, 2)),
    ("turtle('FFFRRR')", (0, 3)),
    ("turtle('RFLR')", (1, 0)),
    ("turtle('FFFFFRL')", (0, 5)),
    ("turtle('RFFRFF')", (2, -2)),
    ("turtle('FRFFF')", (3, 1)),
    ("turtle('FRFFFRFF')", (3, -1)),
    ("turtle('LRRFFFL')", (3, 0)),
    ("turtle('FLFFF')", (-3, 1)),
    ("turtle('FFFFL')", (0, 4)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
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
