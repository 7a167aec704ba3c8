import sys

from core import to_minutes

CASES = [
    ("to_minutes('13:09')", 789),
    ("to_minutes('06:02')", 362),
    ("to_minutes('12:01')", 721),
    ("to_minutes('04:32')", 272),
    ("to_minutes('11:09')", 669),
    ("to_minutes('07:09')", 429),
    ("to_minutes('15:03')", 903),
    ("to_minutes('01:41')", 101),
    ("to_minutes('11:56')", 716),
    ("to_minutes('08:47')", 527),
    ("to_minutes('08:21')", 501),
    ("to_minutes('08:23')", 503),
    ("to_minutes('11:30')", 690),
    ("to_minutes('10:36')", 636),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
