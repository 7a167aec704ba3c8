import sys

from to_int import to_int

CASES = [
    ("to_int('95')", 95),
    ("to_int('36')", 36),
    ("to_int('-8 ')", -8),
    ("to_int('-4')", -4),
    ("to_int('1')", 1),
    ("to_int('6757 ')", 6757),
    ("to_int('+22999')", 22999),
    ("to_int('9x1')", 9),
    ("to_int('179')", 179),
    ("to_int('  5596')", 5596),
    ("to_int('-6165')", -6165),
    ("to_int('70')", 70),
    ("to_int('757')", 757),
    ("to_int('+3x1')", 3),
    ("to_int('558')", 558),
    ("to_int('220')", 220),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
