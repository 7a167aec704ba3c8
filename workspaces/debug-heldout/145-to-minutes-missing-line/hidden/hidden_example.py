import sys

from example import parse_time

CASES = [
    ("parse_time('00:01')", 1),
    ("parse_time('23:01')", 1381),
    ("parse_time('02:26')", 146),
    ("parse_time('00:36')", 36),
    ("parse_time('23:59')", 1439),
    ("parse_time('18:05')", 1085),
    ("parse_time('07:41')", 461),
    ("parse_time('05:49')", 349),
    ("parse_time('10:53')", 653),
    ("parse_time('21:01')", 1261),
    ("parse_time('06:15')", 375),
    ("parse_time('10:26')", 626),
    ("parse_time('09:24')", 564),
    ("parse_time('18:25')", 1105),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("example.py"):
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
