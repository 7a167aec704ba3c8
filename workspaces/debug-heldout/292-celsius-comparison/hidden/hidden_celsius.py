import sys

from celsius import celsius

CASES = [
    ("celsius(-40, 'F')", -40),
    ("celsius(110, 'C')", 230),
    ("celsius(-38, 'F')", -39),
    ("celsius(40, 'C')", 104),
    ("celsius(70, 'F')", 21),
    ("celsius(-7, 'C')", 19),
    ("celsius(20, 'C')", 68),
    ("celsius(107, 'C')", 224),
    ("celsius(10, 'C')", 50),
    ("celsius(36, 'C')", 96),
    ("celsius(58, 'C')", 136),
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
