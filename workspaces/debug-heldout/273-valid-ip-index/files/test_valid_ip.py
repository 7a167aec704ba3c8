import sys

from valid_ip import valid_ip

CASES = [
    ("valid_ip('..256.x.')", False),
    ("valid_ip('1.256.255')", False),
    ("valid_ip('.1.256.255')", False),
    ("valid_ip('5.255.4.117')", True),
    ("valid_ip('20.269.140.0')", False),
    ("valid_ip('10.270.300.4')", False),
    ("valid_ip('255.256.01')", False),
    ("valid_ip('0.1..01.x')", False),
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
