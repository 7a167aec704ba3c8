import sys

from is_ipv4 import is_ipv4

CASES = [
    ("is_ipv4('256.255.1')", False),
    ("is_ipv4('1.1..1')", False),
    ("is_ipv4('01.255.1.255.')", False),
    ("is_ipv4('275.77.11.18')", False),
    ("is_ipv4('18.244.76.92')", True),
    ("is_ipv4('5.3.177.143')", True),
    ("is_ipv4('255.0.1.0.256')", False),
    ("is_ipv4('166.13.125.21')", True),
    ("is_ipv4('15.195.54.107')", True),
    ("is_ipv4('71.24.134.165')", True),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("is_ipv4.py"):
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
