import sys

from check_email import check_email

CASES = [
    ("check_email('ann@mail.com')", True),
    ("check_email('x@.com')", False),
    ("check_email('c@d.e')", True),
    ("check_email('.x.yx.y')", False),
    ("check_email('abob.org')", False),
    ("check_email('..org@')", False),
    ("check_email('x.y.')", False),
    ("check_email('.com.org')", False),
    ("check_email('.x.y')", False),
    ("check_email('com..orgbob')", False),
    ("check_email('.orgabob..')", False),
    ("check_email('x.yx.ycom.org')", False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("check_email.py"):
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
