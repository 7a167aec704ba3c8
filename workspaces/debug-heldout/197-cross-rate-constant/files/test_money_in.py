import sys

from money_in import money_in

CASES = [
    ("money_in(1, 'EUR', 'JPY')", (100, 0)),
    ("money_in(123, 'EUR', 'CHF')", None),
    ("money_in(406, 'USD', 'CHF')", None),
    ("money_in(113, 'EUR', 'GBP')", (96, 68)),
    ("money_in(3, 'JPY', 'GBP')", (0, 3)),
    ("money_in(5, 'EUR', 'JPY')", (500, 0)),
    ("money_in(289, 'USD', 'CHF')", None),
    ("money_in(392, 'USD', 'CHF')", None),
    ("money_in(1, 'JPY', 'CHF')", None),
    ("money_in(6, 'GBP', 'JPY')", (702, 0)),
    ("money_in(1, 'USD', 'USD')", (1, 0)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("money_in.py"):
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
