import sys

from buggy import check_address

CASES = [
    ("check_address('4.10.8.196')", True),
    ("check_address('13.3.9.5')", True),
    ("check_address('9.15.15.289')", False),
    ("check_address('128.1.140.11')", True),
    ("check_address('1..255.01')", False),
    ("check_address('12.5.14.14')", True),
    ("check_address('255.01.0.1.')", False),
    ("check_address('98.91.18.41')", True),
    ("check_address('01.1.256')", False),
    ("check_address('113.5.0.1')", True),
    ("check_address('289.65.12.4')", False),
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
