import sys

from basic import to_int

CASES = [
    ("to_int('7')", 7),
    ("to_int('+')", 0),
    ("to_int('-')", 0),
    ("to_int('164')", 164),
    ("to_int('5553 ')", 5553),
    ("to_int('+11133x1')", 11133),
    ("to_int('4879')", 4879),
    ("to_int('8853')", 8853),
    ("to_int('1155')", 1155),
    ("to_int('-11abc')", -11),
    ("to_int('32abc')", 32),
    ("to_int('+429x1')", 429),
    ("to_int('-814 ')", -814),
    ("to_int('8')", 8),
    ("to_int('93222abc')", 93222),
    ("to_int('-8x1')", -8),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
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
