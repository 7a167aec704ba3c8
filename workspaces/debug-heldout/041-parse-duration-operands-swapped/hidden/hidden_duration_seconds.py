import sys

from duration_seconds import duration_seconds

CASES = [
    ("duration_seconds('45m')", 2700),
    ("duration_seconds('10s')", 10),
    ("duration_seconds('1h30s')", 3630),
    ("duration_seconds('2h47m30s')", 10050),
    ("duration_seconds('2h33m30s')", 9210),
    ("duration_seconds('6h41m5s')", 24065),
    ("duration_seconds('3h8m5s')", 11285),
    ("duration_seconds('3h47m30s')", 13650),
    ("duration_seconds('5h32m5s')", 19925),
    ("duration_seconds('2h2m')", 7320),
    ("duration_seconds('3h8m')", 11280),
    ("duration_seconds('8h3m30s')", 29010),
    ("duration_seconds('5h3m30s')", 18210),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("duration_seconds.py"):
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
