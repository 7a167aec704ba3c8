import sys

from valid_ip import valid_ip

CASES = [
    ("valid_ip('18.1.8.233')", True),
    ("valid_ip('.1.')", False),
    ("valid_ip('163.115.206.131')", True),
    ("valid_ip('255.1.256.256.1')", False),
    ("valid_ip('190.12.292.15')", False),
    ("valid_ip('..255.x')", False),
    ("valid_ip('.255..256')", False),
    ("valid_ip('218.267.288.1')", False),
    ("valid_ip('256..x.1')", False),
    ("valid_ip('209.4.138.228')", True),
    ("valid_ip('0.1.01')", False),
    ("valid_ip('0.256.0')", False),
    ("valid_ip('79.2.177.121')", True),
    ("valid_ip('01..256')", False),
    ("valid_ip('189.155.60.115')", True),
    ("valid_ip('255.x.256.255')", False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("valid_ip.py"):
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
