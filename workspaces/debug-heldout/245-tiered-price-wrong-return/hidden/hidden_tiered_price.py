import sys

from tiered_price import tiered_price

CASES = [
    ('tiered_price(60)', 220),
    ('tiered_price(0)', 0),
    ('tiered_price(54)', 202),
    ('tiered_price(8)', 40),
    ('tiered_price(15)', 70),
    ('tiered_price(27)', 118),
    ('tiered_price(14)', 66),
    ('tiered_price(53)', 199),
    ('tiered_price(18)', 82),
    ('tiered_price(13)', 62),
    ('tiered_price(52)', 196),
    ('tiered_price(28)', 122),
    ('tiered_price(38)', 154),
    ('tiered_price(39)', 157),
    ('tiered_price(33)', 139),
    ('tiered_price(23)', 102),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
