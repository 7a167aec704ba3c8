import sys

from duration_seconds import duration_seconds

CASES = [
    ("duration_seconds('45m')", 2700),
    ("duration_seconds('2h')", 7200),
    ("duration_seconds('10s')", 10),
    ("duration_seconds('1h30s')", 3630),
    ("duration_seconds('3h3m3s')", 10983),
    ("duration_seconds('12h')", 43200),
    ("duration_seconds('8h7m5s')", 29225),
    ("duration_seconds('')", 0),
    ("duration_seconds('9h21m')", 33660),
    ("duration_seconds('1h10m')", 4200),
    ("duration_seconds('4h50m30s')", 17430),
    ("duration_seconds('8h55m')", 32100),
    ("duration_seconds('4h36m5s')", 16565),
    ("duration_seconds('2h7m30s')", 7650),
    ("duration_seconds('3h47m')", 13620),
    ("duration_seconds('3h33m5s')", 12785),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
