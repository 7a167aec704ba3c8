import sys

from parse_fields import parse_fields

CASES = [
    ("parse_fields('9,three=9,river=1')", 34),
    ("parse_fields('south')", 1),
    ("parse_fields('0,night')", 1),
    ("parse_fields('3')", 0),
    ("parse_fields('By=4,east,30')", 37),
    ("parse_fields('street,28,green')", 24),
    ("parse_fields('run=7,moon,4')", 21),
    ("parse_fields('eye,east=6,radar')", 20),
    ("parse_fields('bee=1,and=6')", 21),
    ("parse_fields('and=2,world,8')", 10),
    ("parse_fields('run,1,milk')", 1),
    ("parse_fields('27,apple')", 23),
    ("parse_fields('Road,bottle')", 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("parse_fields.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
