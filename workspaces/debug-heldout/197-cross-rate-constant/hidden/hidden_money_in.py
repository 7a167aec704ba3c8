import sys

from money_in import money_in

CASES = [
    ("money_in(500, 'USD', 'USD')", (500, 0)),
    ("money_in(422, 'USD', 'JPY')", (38824, 0)),
    ("money_in(430, 'USD', 'USD')", (430, 0)),
    ("money_in(327, 'GBP', 'JPY')", (38259, 0)),
    ("money_in(315, 'USD', 'USD')", (315, 0)),
    ("money_in(326, 'USD', 'GBP')", (256, 40)),
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
