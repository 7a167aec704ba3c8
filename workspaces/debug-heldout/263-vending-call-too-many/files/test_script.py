import sys

from script import machine

CASES = [
    ("machine(['cancel', 5])", ([0], 5)),
    ('machine([5, 20])', ([], 25)),
    ("machine(['buy'])", (['more'], 0)),
    ("machine([10, 'buy'])", (['more'], 10)),
    ("machine([20, 10, 'buy', 20, 10])", (['drink'], 35)),
    ("machine([10, 'cancel'])", ([10], 0)),
    ("machine(['cancel'])", ([0], 0)),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
