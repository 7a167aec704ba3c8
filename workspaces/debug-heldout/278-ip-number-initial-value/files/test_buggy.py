import sys

from buggy import ip_to_int

CASES = [
    ("ip_to_int('1.73.59.94')", 21576542),
    ("ip_to_int('127.0.15.4')", 2130710276),
    ("ip_to_int('66.42.0.152')", 1110048920),
    ("ip_to_int('65.72.177.234')", 1095283178),
    ("ip_to_int('92.70.2.1')", 1548091905),
    ("ip_to_int('16.30.129.198')", 270434758),
    ("ip_to_int('181.34.18.124')", 3038909052),
    ("ip_to_int('2.15.0.223')", 34537695),
    ("ip_to_int('15.12.127.6')", 252477190),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
