import sys

from program import machine

CASES = [
    ("machine(['cancel'])", ([0], 0)),
    ("machine(['cancel', 20, 'buy', 'buy'])", ([0, 'drink', 'more'], 0)),
    ("machine(['cancel', 'cancel', 'cancel', 20])", ([0, 0, 0], 20)),
    ('machine([20, 5, 20, 20])', ([], 65)),
    ("machine([20, 'buy', 'buy', 5, 'buy'])", (['drink', 'more', 'more'], 5)),
    ("machine(['cancel', 10, 'cancel', 10])", ([0, 10], 10)),
    ("machine([10, 20, 5, 'cancel', 20, 'buy'])", ([35, 'drink'], 0)),
    ('machine([5, 5, 5])', ([], 15)),
    ("machine(['buy', 'buy', 'buy', 10, 'cancel', 20, 10, 'buy'])", (['more', 'more', 'more', 10, 'drink'], 10)),
    ("machine(['buy', 5, 'cancel', 10])", (['more', 5], 10)),
    ("machine(['cancel', 5, 20, 'cancel', 'cancel', 5, 'buy'])", ([0, 25, 0, 'more'], 5)),
    ("machine([20, 20, 5, 'buy', 5])", (['drink'], 30)),
    ("machine([10, 5, 20, 'cancel', 10])", ([35], 10)),
    ("machine([5, 10, 20, 20, 20, 10, 'cancel', 'cancel'])", ([85, 0], 0)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
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
