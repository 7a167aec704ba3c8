import sys

from program import machine

CASES = [
    ('machine([20])', ([], 20)),
    ('machine([])', ([], 0)),
    ('machine([10])', ([], 10)),
    ("machine([5, 'buy', 10, 'buy', 10])", (['more', 'more'], 25)),
    ("machine(['cancel', 10, 20, 20, 10])", ([0], 60)),
    ("machine([20, 10, 'buy', 10])", (['drink'], 20)),
    ('machine([5])', ([], 5)),
    ("machine([10, 'cancel'])", ([10], 0)),
    ("machine([20, 'cancel'])", ([20], 0)),
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
