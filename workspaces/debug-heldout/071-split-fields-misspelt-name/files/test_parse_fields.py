import sys

from parse_fields import parse_fields

CASES = [
    ("parse_fields('11,23,ox=5,3')", 47),
    ("parse_fields('18')", 18),
    ("parse_fields('civic=9,21')", 39),
    ("parse_fields('28')", 28),
    ("parse_fields('letter=3,3,world,')", 14),
    ("parse_fields('run=8')", 16),
    ("parse_fields('spring,egg,18,16,24')", 67),
    ("parse_fields('banana=9,one=2,tea')", 25),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
