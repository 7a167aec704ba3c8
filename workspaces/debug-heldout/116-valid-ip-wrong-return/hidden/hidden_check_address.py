import sys

from check_address import check_address

CASES = [
    ("check_address('11.192.174.140')", True),
    ("check_address('256.95.147.248')", False),
    ("check_address('1.x.')", False),
    ("check_address('256..256.256.0')", False),
    ("check_address('.01.255.256.1')", False),
    ("check_address('14.274.19.191')", False),
    ("check_address('01.256.256.255.x')", False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("check_address.py"):
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
