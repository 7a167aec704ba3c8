import sys

from mylib import tiered_price

CASES = [
    ('tiered_price(60)', 220),
    ('tiered_price(0)', 0),
    ('tiered_price(1)', 5),
    ('tiered_price(54)', 202),
    ('tiered_price(3)', 15),
    ('tiered_price(2)', 10),
    ('tiered_price(4)', 20),
    ('tiered_price(53)', 199),
    ('tiered_price(15)', 70),
    ('tiered_price(44)', 172),
    ('tiered_price(19)', 86),
    ('tiered_price(35)', 145),
    ('tiered_price(23)', 102),
    ('tiered_price(12)', 58),
    ('tiered_price(20)', 90),
    ('tiered_price(45)', 175),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
