import sys

from turtle import turtle

CASES = [
    ("turtle('FRL')", (0, 1)),
    ("turtle('RFF')", (2, 0)),
    ("turtle('F')", (0, 1)),
    ("turtle('FFRRLF')", (1, 2)),
    ("turtle('FRLLRR')", (0, 1)),
    ("turtle('')", (0, 0)),
    ("turtle('RFFL')", (2, 0)),
    ("turtle('LRFFF')", (0, 3)),
    ("turtle('FFFRFF')", (2, 3)),
    ("turtle('L')", (0, 0)),
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
