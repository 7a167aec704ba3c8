import sys

from utils import product_except_self

CASES = [
    ('product_except_self([-1, -3, 2])', [-6, -2, 3]),
    ('product_except_self([2, 1, 1, 3, 4])', [12, 24, 24, 8, 6]),
    ('product_except_self([0, 1, 2, 3, 4])', [24, 0, 0, 0, 0]),
    ('product_except_self([5, -1, -3])', [3, -15, -5]),
    ('product_except_self([-1, 2])', [2, -1]),
    ('product_except_self([2, 2, 5, 0, -1])', [0, 0, 0, -20, 0]),
    ('product_except_self([5, 0, 2])', [0, 10, 0]),
    ('product_except_self([1, -1, 0, -2])', [0, 0, 2, 0]),
    ('product_except_self([-1, 0, 5, 0, 5, 4])', [0, 0, 0, 0, 0, 0]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("utils.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
