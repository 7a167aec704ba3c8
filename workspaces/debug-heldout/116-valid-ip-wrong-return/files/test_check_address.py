import sys

from check_address import check_address

CASES = [
    ("check_address('43.5.2.206')", True),
    ("check_address('87.6.130.52')", True),
    ("check_address('2.255.13.13')", True),
    ("check_address('255.0.x')", False),
    ("check_address('0.5.11.0')", True),
    ("check_address('36.218.235.101')", True),
    ("check_address('15.287.5.264')", False),
    ("check_address('0.0.256.x.01')", False),
    ("check_address('19.13.14.19')", True),
    ("check_address('10.2.145.18')", True),
    ("check_address('..0.x')", False),
    ("check_address('13.16.0.2')", True),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
