import sys

from z_order import z_order

CASES = [
    ('z_order(4, 1)', 18),
    ('z_order(4, 14)', 184),
    ('z_order(1, 4)', 33),
    ('z_order(9, 6)', 105),
    ('z_order(14, 13)', 246),
    ('z_order(8, 15)', 234),
    ('z_order(11, 8)', 197),
    ('z_order(13, 14)', 249),
    ('z_order(8, 4)', 96),
    ('z_order(5, 11)', 155),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("z_order.py"):
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
