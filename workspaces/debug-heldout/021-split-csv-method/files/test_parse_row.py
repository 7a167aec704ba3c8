import sys

from parse_row import parse_row

CASES = [
    ('parse_row(\'"x,y","q",\')', ['x,y', 'q', '']),
    ("parse_row(',12')", ['', '12']),
    ("parse_row('red,a')", ['red', 'a']),
    ('parse_row(\'"q","q",red\')', ['q', 'q', 'red']),
    ('parse_row(\',12,"x,y"\')', ['', '12', 'x,y']),
    ("parse_row('a,12')", ['a', '12']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("parse_row.py"):
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
