import sys

from tiered_price import tiered_price

CASES = [
    ('tiered_price(55)', 205),
    ('tiered_price(0)', 0),
    ('tiered_price(28)', 122),
    ('tiered_price(6)', 30),
    ('tiered_price(43)', 169),
    ('tiered_price(34)', 142),
    ('tiered_price(46)', 178),
    ('tiered_price(33)', 139),
    ('tiered_price(21)', 94),
    ('tiered_price(8)', 40),
    ('tiered_price(39)', 157),
    ('tiered_price(47)', 181),
    ('tiered_price(27)', 118),
    ('tiered_price(11)', 54),
    ('tiered_price(26)', 114),
    ('tiered_price(60)', 220),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
