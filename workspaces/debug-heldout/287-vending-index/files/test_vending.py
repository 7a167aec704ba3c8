import sys

from vending import vending

CASES = [
    ('vending([5, 5])', ([], 10)),
    ('vending([10, 10, 10, 5, 5, 10])', ([], 50)),
    ("vending(['cancel', 'cancel', 'buy'])", ([0, 0, 'more'], 0)),
    ("vending(['buy', 'buy', 'buy', 5])", (['more', 'more', 'more'], 5)),
    ("vending([20, 5, 20, 5, 'buy', 10, 10])", (['drink'], 55)),
    ('vending([])', ([], 0)),
    ("vending([5, 10, 5, 'cancel', 'cancel'])", ([20, 0], 0)),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
