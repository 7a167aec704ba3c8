import sys

from example import buy_tickets

CASES = [
    ('buy_tickets([1, 1, 1], 0)', 1),
    ('buy_tickets([1, 1, 3, 1, 4], 0)', 1),
    ('buy_tickets([1, 1, 4, 3, 2], 4)', 8),
    ('buy_tickets([4, 4, 1, 3, 2], 3)', 12),
    ('buy_tickets([3], 0)', 3),
    ('buy_tickets([2, 4, 3], 1)', 9),
    ('buy_tickets([4], 0)', 4),
    ('buy_tickets([4, 2], 0)', 6),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("example.py"):
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
