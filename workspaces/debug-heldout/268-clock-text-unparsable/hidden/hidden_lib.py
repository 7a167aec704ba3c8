import sys

from lib import format_amount

CASES = [
    ('format_amount(4986)', '55:06'),
    ('format_amount(8841)', '16:09'),
    ('format_amount(14)', '1:02'),
    ('format_amount(9131)', '40:11'),
    ('format_amount(2409)', '20:09'),
    ('format_amount(7673)', '39:05'),
    ('format_amount(5459)', '34:11'),
    ('format_amount(9754)', '32:10'),
    ('format_amount(6)', '0:06'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lib.py"):
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
