import sys

from turtle import turtle

CASES = [
    ("turtle('FR')", (0, 1)),
    ("turtle('FF')", (0, 2)),
    ("turtle('FFRLL')", (0, 2)),
    ("turtle('FFF')", (0, 3)),
    ("turtle('FFLLR')", (0, 2)),
    ("turtle('LLFFFFF')", (0, -5)),
    ("turtle('LFFFFFFFF')", (-8, 0)),
    ("turtle('LRRFLF')", (1, 1)),
    ("turtle('RF')", (1, 0)),
    ("turtle('FFFFRRL')", (0, 4)),
    ("turtle('FFFFFLRL')", (0, 5)),
    ("turtle('FFR')", (0, 2)),
    ("turtle('FLFFFF')", (-4, 1)),
    ("turtle('RFLFFL')", (1, 2)),
    ("turtle('LFFLF')", (-2, -1)),
    ("turtle('LL')", (0, 0)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("turtle.py"):
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
