import sys

from format_amount import format_amount

CASES = [
    ('format_amount(6039)', '4-4-39'),
    ('format_amount(8178)', '5-16-18'),
    ('format_amount(441)', '0/7/21'),
    ('format_amount(6020)', '4-4-20'),
    ('format_amount(9886)', '6-20-46'),
    ('format_amount(7617)', '5-6-57'),
    ('format_amount(6091)', '4-5-31'),
    ('format_amount(4999)', '3-11-19'),
    ('format_amount(7578)', '5-6-18'),
    ('format_amount(4352)', '3-0-32'),
    ('format_amount(8)', '0/0/8'),
    ('format_amount(13)', '0/0/13'),
    ('format_amount(5)', '0/0/5'),
    ('format_amount(7161)', '4-23-21'),
    ('format_amount(3178)', '2/4/58'),
    ('format_amount(6)', '0/0/6'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("format_amount.py"):
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
