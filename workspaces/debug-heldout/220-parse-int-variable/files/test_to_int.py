import sys

from to_int import to_int

CASES = [
    ("to_int('82 ')", 82),
    ("to_int('66')", 66),
    ("to_int('7779')", 7779),
    ("to_int('8')", 8),
    ("to_int('33')", 33),
    ("to_int('  33 ')", 33),
    ("to_int('   ')", 0),
    ("to_int('-8')", -8),
    ("to_int('9')", 9),
    ("to_int('057')", 57),
    ("to_int('800')", 800),
    ("to_int('-000 ')", 0),
    ("to_int('+00')", 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("to_int.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
