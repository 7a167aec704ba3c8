import sys

from work import tiered_price

CASES = [
    ('tiered_price(53)', 199),
    ('tiered_price(39)', 157),
    ('tiered_price(23)', 102),
    ('tiered_price(51)', 193),
    ('tiered_price(59)', 217),
    ('tiered_price(34)', 142),
    ('tiered_price(45)', 175),
    ('tiered_price(44)', 172),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
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
