import sys

from tiered_price import tiered_price

CASES = [
    ('tiered_price(34)', 142),
    ('tiered_price(4)', 20),
    ('tiered_price(21)', 94),
    ('tiered_price(40)', 160),
    ('tiered_price(58)', 214),
    ('tiered_price(46)', 178),
    ('tiered_price(32)', 136),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tiered_price.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
