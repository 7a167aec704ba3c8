import sys

from buggy import check_address

CASES = [
    ("check_address('99.57.2.39')", True),
    ("check_address('01.256.256.1')", False),
    ("check_address('94.148.282.14')", False),
    ("check_address('73.10.131.172')", True),
    ("check_address('271.222.261.19')", False),
    ("check_address('168.13.5.52')", True),
    ("check_address('12.237.139.59')", True),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
