import sys

from order_of_conditions import ticket_price

CASES = [
    ('ticket_price(11, True)', 4),
    ('ticket_price(12, True)', 7),
    ('ticket_price(65, True)', 6),
    ('ticket_price(64, False)', 10),
    ('ticket_price(90, False)', 6),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("order_of_conditions.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
