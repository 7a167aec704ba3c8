import sys

from helpers import time_span

CASES = [
    ("time_span('01:01', '01:00')", 1439),
    ("time_span('00:00', '01:01')", 61),
    ("time_span('17:56', '00:22')", 386),
    ("time_span('00:01', '01:00')", 59),
    ("time_span('23:02', '00:09')", 67),
    ("time_span('02:11', '15:23')", 792),
    ("time_span('23:24', '04:44')", 320),
    ("time_span('05:07', '11:04')", 357),
    ("time_span('14:29', '20:10')", 341),
    ("time_span('02:13', '10:17')", 484),
    ("time_span('21:45', '15:51')", 1086),
    ("time_span('22:04', '01:59')", 235),
    ("time_span('14:34', '13:49')", 1395),
    ("time_span('10:04', '02:09')", 965),
    ("time_span('03:13', '19:30')", 977),
    ("time_span('22:53', '01:00')", 127),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("helpers.py"):
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
