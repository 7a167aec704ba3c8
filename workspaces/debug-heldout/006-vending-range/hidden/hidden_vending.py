import sys

from vending import vending

CASES = [
    ('vending([5, 5])', ([], 10)),
    ("vending([20, 'cancel'])", ([20], 0)),
    ("vending(['cancel'])", ([0], 0)),
    ('vending([])', ([], 0)),
    ("vending([5, 'cancel', 20, 'buy', 10, 'cancel', 'buy'])", ([5, 'drink', 10, 'more'], 0)),
    ("vending([20, 'buy', 5, 'buy'])", (['drink', 'more'], 5)),
    ("vending(['cancel', 'cancel', 10, 10])", ([0, 0], 20)),
    ("vending([10, 10, 5, 'buy'])", (['drink'], 5)),
    ("vending([5, 20, 20, 20, 'cancel', 'cancel', 'cancel', 'cancel'])", ([65, 0, 0, 0], 0)),
    ("vending([20, 20, 5, 'cancel', 'buy', 'cancel'])", ([45, 'more', 0], 0)),
    ("vending([10, 'cancel', 5])", ([10], 5)),
    ("vending([10, 5, 'buy', 5, 'cancel', 5, 5, 20])", (['more', 20], 30)),
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
