import sys

from core import parse_int

CASES = [
    ("parse_int('+26 ')", 26),
    ("parse_int('3')", 3),
    ("parse_int('8998')", 8998),
    ("parse_int('55')", 55),
    ("parse_int('592')", 592),
    ("parse_int('97')", 97),
    ("parse_int('633')", 633),
    ("parse_int('4')", 4),
    ("parse_int('8253')", 8253),
    ("parse_int('-274')", -274),
    ("parse_int('31133x1')", 31133),
    ("parse_int('-51251 ')", -51251),
    ("parse_int('  8 ')", 8),
    ("parse_int('760')", 760),
    ("parse_int('+51074x1')", 51074),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
