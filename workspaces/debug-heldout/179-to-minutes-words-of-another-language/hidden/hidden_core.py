import sys

from core import to_minutes

CASES = [
    ("to_minutes('17:12')", 1032),
    ("to_minutes('14:46')", 886),
    ("to_minutes('08:12')", 492),
    ("to_minutes('20:33')", 1233),
    ("to_minutes('04:47')", 287),
    ("to_minutes('03:34')", 214),
    ("to_minutes('18:47')", 1127),
    ("to_minutes('16:11')", 971),
    ("to_minutes('04:39')", 279),
    ("to_minutes('09:56')", 596),
    ("to_minutes('05:13')", 313),
    ("to_minutes('21:06')", 1266),
    ("to_minutes('12:28')", 748),
    ("to_minutes('16:09')", 969),
    ("to_minutes('02:01')", 121),
    ("to_minutes('23:36')", 1416),
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
