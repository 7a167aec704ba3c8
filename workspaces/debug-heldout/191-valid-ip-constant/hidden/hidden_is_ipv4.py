import sys

from is_ipv4 import is_ipv4

CASES = [
    ("is_ipv4('181.190.34.169')", True),
    ("is_ipv4('16.185.38.4')", True),
    ("is_ipv4('x.01.255')", False),
    ("is_ipv4('11.14.6.15')", True),
    ("is_ipv4('x.1.256.x')", False),
    ("is_ipv4('255.01.01.x')", False),
    ("is_ipv4('20.16.125.121')", True),
    ("is_ipv4('01.256.0.x.x')", False),
    ("is_ipv4('255.0.0.1')", True),
    ("is_ipv4('162.13.154.20')", True),
    ("is_ipv4('256.255.01')", False),
    ("is_ipv4('166.3.4.85')", True),
    ("is_ipv4('x.255.256')", False),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
