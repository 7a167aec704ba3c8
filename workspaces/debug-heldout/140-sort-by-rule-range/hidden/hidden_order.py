import sys

from order import order

CASES = [
    ('order([6, 12])', [6, 12]),
    ('order([3, 19, -1, 9, 10, -3])', [-3, -1, 3, 9, 10, 19]),
    ('order([-6, -4, -4, -5, -8])', [-8, -6, -5, -4, -4]),
    ('order([3, 6, 7])', [3, 6, 7]),
    ('order([-1, 20, 17, -7, -3, 9])', [-7, -3, -1, 9, 17, 20]),
    ('order([-6, 2, 17, 0, -3, -3, 3, 8])', [-6, -3, -3, 0, 2, 3, 8, 17]),
    ('order([2])', [2]),
    ('order([-6, -5, -2])', [-6, -5, -2]),
    ('order([12, 20, 6, 1, 15])', [1, 6, 12, 15, 20]),
    ('order([2, 8])', [2, 8]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("order.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
