import sys

from vending import vending

CASES = [
    ("vending(['buy'])", (['more'], 0)),
    ("vending(['buy', 'buy'])", (['more', 'more'], 0)),
    ("vending(['cancel', 10, 'cancel', 'cancel', 20, 'cancel', 'cancel', 20])", ([0, 10, 0, 20, 0], 20)),
    ("vending([10, 'cancel', 5, 10, 'cancel', 'cancel'])", ([10, 15, 0], 0)),
    ("vending(['buy', 10])", (['more'], 10)),
    ("vending([10, 'buy', 10, 20, 'buy', 20, 10])", (['more', 'drink'], 55)),
    ("vending(['cancel'])", ([0], 0)),
    ("vending(['cancel', 20])", ([0], 20)),
    ("vending([5, 20, 10, 5, 'cancel', 'cancel', 20, 5])", ([40, 0], 25)),
    ("vending(['buy', 10, 'cancel', 'buy', 5, 'buy', 10])", (['more', 10, 'more', 'more'], 15)),
    ('vending([20, 10])', ([], 30)),
    ('vending([20])', ([], 20)),
    ("vending([5, 'cancel', 20, 20, 'cancel', 'buy', 10])", ([5, 40, 'more'], 10)),
    ('vending([10, 10, 20, 10])', ([], 50)),
    ('vending([20, 20, 20, 20, 20])', ([], 100)),
    ("vending([5, 20, 5, 'cancel', 20, 'cancel'])", ([30, 20], 0)),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
