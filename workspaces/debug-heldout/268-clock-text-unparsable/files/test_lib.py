import sys

from lib import format_amount

CASES = [
    ('format_amount(18)', '1:06'),
    ('format_amount(20)', '1:08'),
    ('format_amount(11)', '0:11'),
    ('format_amount(3)', '0:03'),
    ('format_amount(1)', '0:01'),
    ('format_amount(8)', '0:08'),
    ('format_amount(7)', '0:07'),
    ('format_amount(17)', '1:05'),
    ('format_amount(19)', '1:07'),
    ('format_amount(0)', '0:00'),
    ('format_amount(792)', '6:00'),
    ('format_amount(4368)', '4:00'),
    ('format_amount(16)', '1:04'),
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
