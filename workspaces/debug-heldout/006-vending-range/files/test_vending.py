import sys

from vending import vending

CASES = [
    ("vending(['cancel', 'cancel', 5, 10])", ([0, 0], 15)),
    ("vending(['cancel', 5, 20])", ([0], 25)),
    ('vending([5])', ([], 5)),
    ('vending([20])', ([], 20)),
    ("vending([20, 'cancel', 20, 10, 10, 5])", ([20], 45)),
    ("vending([20, 'buy', 'buy'])", (['drink', 'more'], 0)),
    ("vending([5, 5, 5, 10, 'cancel', 10, 5])", ([25], 15)),
    ("vending(['buy'])", (['more'], 0)),
    ('vending([10])', ([], 10)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("vending.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
