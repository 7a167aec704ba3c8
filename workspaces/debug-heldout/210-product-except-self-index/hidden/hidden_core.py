import sys

from core import others_product

CASES = [
    ('others_product([5, 5, 5])', [25, 25, 25]),
    ('others_product([-1, -1, 0])', [0, 0, 1]),
    ('others_product([-3, -2, 4, 1])', [-8, -12, 6, 24]),
    ('others_product([1, 5])', [5, 1]),
    ('others_product([2, -3, 5, 4, 5])', [-300, 200, -120, -150, -120]),
    ('others_product([0, -3])', [-3, 0]),
    ('others_product([-1, 0, -1, -2, 4, 5])', [0, -40, 0, 0, 0, 0]),
    ('others_product([-2, 3, 2, 3, 5, 0])', [0, 0, 0, 0, 0, -180]),
    ('others_product([-3, -3, -2, 3, 4])', [72, 72, 108, -72, -54]),
    ('others_product([5])', [1]),
    ('others_product([1, 2, -2, -1, 5, 4])', [80, 40, -40, -80, 16, 20]),
    ('others_product([4, -1, -3])', [3, -12, -4]),
    ('others_product([-2, -3, 4])', [-12, -8, 6]),
    ('others_product([-2, -2, -3, 4, 5, 1])', [120, 120, 80, -60, -48, -240]),
    ('others_product([-2, 5, -1, 2, 4, 1])', [-40, 16, -80, 40, 20, 80]),
    ('others_product([-1])', [1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
