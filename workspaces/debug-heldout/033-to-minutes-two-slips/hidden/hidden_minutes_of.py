import sys

from minutes_of import minutes_of

CASES = [
    ("minutes_of('01:01')", 61),
    ("minutes_of('22:41')", 1361),
    ("minutes_of('05:12')", 312),
    ("minutes_of('08:40')", 520),
    ("minutes_of('12:58')", 778),
    ("minutes_of('06:25')", 385),
    ("minutes_of('23:52')", 1432),
    ("minutes_of('06:20')", 380),
    ("minutes_of('15:58')", 958),
    ("minutes_of('06:18')", 378),
    ("minutes_of('23:23')", 1403),
    ("minutes_of('09:20')", 560),
    ("minutes_of('21:49')", 1309),
    ("minutes_of('18:22')", 1102),
    ("minutes_of('15:25')", 925),
    ("minutes_of('12:41')", 761),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("minutes_of.py"):
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
