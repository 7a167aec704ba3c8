import sys

from to_int import to_int

CASES = [
    ("to_int('3')", 3),
    ("to_int('-11abc')", -11),
    ("to_int('  3abc')", 3),
    ("to_int('  41x1')", 41),
    ("to_int('385')", 385),
    ("to_int('29')", 29),
    ("to_int('2442')", 2442),
    ("to_int('53')", 53),
    ("to_int('+36857')", 36857),
    ("to_int('+56049abc')", 56049),
    ("to_int('  515 ')", 515),
    ("to_int('9955')", 9955),
    ("to_int('75')", 75),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
