import sys

from celsius import celsius

CASES = [
    ("celsius(2, 'C')", 35),
    ("celsius(11, 'C')", 51),
    ("celsius(69, 'C')", 156),
    ("celsius(-11, 'C')", 12),
    ("celsius(88, 'C')", 190),
    ("celsius(3, 'F')", -17),
    ("celsius(1, 'F')", -18),
    ("celsius(-1, 'F')", -19),
    ("celsius(106, 'F')", 41),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("celsius.py"):
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
