import sys

from example import z_order

CASES = [
    ('z_order(0, 7)', 42),
    ('z_order(0, 6)', 40),
    ('z_order(15, 1)', 87),
    ('z_order(1, 13)', 163),
    ('z_order(1, 15)', 171),
    ('z_order(12, 8)', 208),
    ('z_order(14, 1)', 86),
    ('z_order(3, 0)', 5),
    ('z_order(9, 0)', 65),
    ('z_order(2, 8)', 132),
    ('z_order(5, 7)', 59),
    ('z_order(0, 5)', 34),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("example.py"):
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
