import sys

from utils import product_except_self

CASES = [
    ('product_except_self([0])', [1]),
    ('product_except_self([5, -3])', [-3, 5]),
    ('product_except_self([0, -3, 5, 2, 5, 3])', [-450, 0, 0, 0, 0, 0]),
    ('product_except_self([1])', [1]),
    ('product_except_self([1, 1, 1, 3, 0, -1])', [0, 0, 0, 0, -3, 0]),
    ('product_except_self([2, -2, -1, 0, 5])', [0, 0, 0, 20, 0]),
    ('product_except_self([4, 4, -2, 1, 1])', [-8, -8, 16, -32, -32]),
    ('product_except_self([5, 0, 0, 4, 1])', [0, 0, 0, 0, 0]),
    ('product_except_self([5, -1, 5])', [-5, 25, -5]),
    ('product_except_self([1, 1, -2, -2, 1, 5])', [20, 20, -10, -10, 20, 4]),
    ('product_except_self([3, -3, 2, 2])', [-12, 12, -18, -18]),
    ('product_except_self([4, -2, 0, 0, -1, 0])', [0, 0, 0, 0, 0, 0]),
    ('product_except_self([-1, 5])', [5, -1]),
    ('product_except_self([-2, -1, 5, 0, 1, 1])', [0, 0, 0, 10, 0, 0]),
    ('product_except_self([2, 4, 4])', [16, 8, 8]),
    ('product_except_self([3])', [1]),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
