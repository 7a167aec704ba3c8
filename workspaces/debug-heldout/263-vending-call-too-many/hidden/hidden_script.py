import sys

from script import machine

CASES = [
    ("machine(['buy', 'cancel'])", (['more', 0], 0)),
    ('machine([])', ([], 0)),
    ("machine(['buy', 10])", (['more'], 10)),
    ("machine(['cancel', 5, 'cancel'])", ([0, 5], 0)),
    ("machine([5, 5, 'buy', 20, 20, 20, 5])", (['more'], 75)),
    ("machine([20, 10, 'buy', 'buy', 10, 'cancel'])", (['drink', 'more', 15], 0)),
    ("machine(['buy', 'cancel', 'cancel', 5])", (['more', 0, 0], 5)),
    ("machine([10, 'cancel', 5, 20])", ([10], 25)),
    ("machine([10, 'cancel', 'buy'])", ([10, 'more'], 0)),
    ('machine([5])', ([], 5)),
    ("machine(['buy', 'cancel', 5, 'buy', 'cancel', 'buy', 10, 5])", (['more', 0, 'more', 5, 'more'], 15)),
    ("machine(['buy', 'buy', 'cancel', 20])", (['more', 'more', 0], 20)),
    ('machine([20])', ([], 20)),
    ("machine([10, 5, 'cancel', 'buy', 'cancel', 'buy', 5, 'cancel'])", ([15, 'more', 0, 'more', 5], 0)),
    ("machine([20, 'buy', 5])", (['more'], 25)),
    ("machine([10, 20, 'buy', 5, 'buy', 'buy', 'buy'])", (['drink', 'more', 'more', 'more'], 10)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
