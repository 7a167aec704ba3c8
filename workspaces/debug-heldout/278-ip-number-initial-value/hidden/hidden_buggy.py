import sys

from buggy import ip_to_int

CASES = [
    ("ip_to_int('90.0.255.6')", 1510014726),
    ("ip_to_int('193.14.8.149')", 3238922389),
    ("ip_to_int('199.15.232.200')", 3339708616),
    ("ip_to_int('222.12.15.38')", 3725332262),
    ("ip_to_int('219.30.157.30')", 3676216606),
    ("ip_to_int('241.17.120.66')", 4044453954),
    ("ip_to_int('15.72.10.12')", 256379404),
    ("ip_to_int('10.209.15.4')", 181473028),
    ("ip_to_int('18.2.2.0')", 302121472),
    ("ip_to_int('113.20.194.25')", 1897185817),
    ("ip_to_int('116.168.157.18')", 1957207314),
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
