import sys

from parse_int import parse_int

CASES = [
    ("parse_int('733')", 733),
    ("parse_int('  89360x1')", 89360),
    ("parse_int('26 ')", 26),
    ("parse_int('x1')", 0),
    ("parse_int('696')", 696),
    ("parse_int('8')", 8),
    ("parse_int('2813')", 2813),
    ("parse_int('-26505x1')", -26505),
    ("parse_int('55551 ')", 55551),
    ("parse_int('135')", 135),
    ("parse_int('50')", 50),
    ("parse_int('191')", 191),
    ("parse_int('4')", 4),
    ("parse_int('  720 ')", 720),
    ("parse_int('+abc')", 0),
    ("parse_int('-15554')", -15554),
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
