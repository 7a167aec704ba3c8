import sys

from core import parse_int

CASES = [
    ("parse_int('+61')", 61),
    ("parse_int('71')", 71),
    ("parse_int('88')", 88),
    ("parse_int('-')", 0),
    ("parse_int('39')", 39),
    ("parse_int('-abc')", 0),
    ("parse_int('46')", 46),
    ("parse_int('0')", 0),
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
