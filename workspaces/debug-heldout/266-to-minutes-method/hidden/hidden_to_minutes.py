import sys

from to_minutes import to_minutes

CASES = [
    ("to_minutes('01:59')", 119),
    ("to_minutes('15:52')", 952),
    ("to_minutes('20:10')", 1210),
    ("to_minutes('18:18')", 1098),
    ("to_minutes('20:20')", 1220),
    ("to_minutes('01:41')", 101),
    ("to_minutes('01:47')", 107),
    ("to_minutes('08:04')", 484),
    ("to_minutes('22:01')", 1321),
    ("to_minutes('23:57')", 1437),
    ("to_minutes('13:24')", 804),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("to_minutes.py"):
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
