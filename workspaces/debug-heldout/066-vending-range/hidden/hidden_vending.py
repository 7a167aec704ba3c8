import sys

from vending import vending

CASES = [
    ("vending(['buy'])", (['more'], 0)),
    ('vending([20, 10])', ([], 30)),
    ("vending(['cancel', 'cancel', 20, 'cancel', 'buy', 'cancel', 'buy'])", ([0, 0, 20, 'more', 0, 'more'], 0)),
    ("vending([20, 'cancel', 20, 20, 20, 5])", ([20], 65)),
    ("vending([10, 'buy', 'buy', 'cancel', 'buy', 'buy', 20])", (['more', 'more', 10, 'more', 'more'], 20)),
    ("vending([10, 10, 10, 'cancel', 'buy', 'buy'])", ([30, 'more', 'more'], 0)),
    ("vending([5, 'buy', 10, 10])", (['more'], 25)),
    ("vending(['cancel', 'cancel', 20, 20, 20])", ([0, 0], 60)),
    ("vending(['buy', 'buy', 'cancel', 20, 20])", (['more', 'more', 0], 40)),
    ("vending(['buy', 'buy'])", (['more', 'more'], 0)),
    ("vending(['buy', 5, 'cancel', 'buy', 'buy', 'buy', 'buy'])", (['more', 5, 'more', 'more', 'more', 'more'], 0)),
    ("vending(['buy', 5, 20, 'buy', 'buy', 10])", (['more', 'drink', 'more'], 10)),
    ("vending([20, 'cancel', 5, 'buy'])", ([20, 'more'], 5)),
    ("vending([10, 20, 10, 10, 'buy', 5])", (['drink'], 30)),
    ("vending(['buy', 10, 5, 'buy', 'cancel', 'buy', 10, 'buy'])", (['more', 'more', 15, 'more', 'more'], 10)),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
