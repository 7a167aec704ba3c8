import sys

from app import minutes_between

CASES = [
    ("minutes_between('01:00', '01:01')", 1),
    ("minutes_between('00:00', '19:31')", 1171),
    ("minutes_between('16:08', '01:59')", 591),
    ("minutes_between('18:19', '14:19')", 1200),
    ("minutes_between('01:35', '09:29')", 474),
    ("minutes_between('23:57', '20:14')", 1217),
    ("minutes_between('01:00', '11:22')", 622),
    ("minutes_between('05:44', '02:12')", 1228),
    ("minutes_between('03:01', '14:05')", 664),
    ("minutes_between('02:00', '00:13')", 1333),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
