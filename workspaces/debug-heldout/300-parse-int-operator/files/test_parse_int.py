import sys

from parse_int import parse_int

CASES = [
    ("parse_int('55')", 55),
    ("parse_int('7')", 7),
    ("parse_int('275')", 275),
    ("parse_int('+7')", 7),
    ("parse_int('599')", 599),
    ("parse_int('662')", 662),
    ("parse_int('76')", 76),
    ("parse_int('   ')", 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("parse_int.py"):
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
