import sys

from rod_cutting import rod_cutting

CASES = [
    ('rod_cutting([15])', 15),
    ('rod_cutting([4])', 4),
    ('rod_cutting([1, 10, 10])', 11),
    ('rod_cutting([13, 2, 12, 8, 3, 13])', 78),
    ('rod_cutting([7, 3, 7, 12, 3])', 35),
    ('rod_cutting([10, 5, 11, 7, 11, 4])', 60),
    ('rod_cutting([5, 5, 11, 6, 6, 6, 5])', 35),
    ('rod_cutting([15, 15, 10])', 45),
    ('rod_cutting([9])', 9),
    ('rod_cutting([4, 4, 1])', 12),
    ('rod_cutting([13, 11, 1, 1, 7, 4])', 78),
    ('rod_cutting([8, 12])', 16),
    ('rod_cutting([9, 9, 14, 8, 2, 2])', 54),
    ('rod_cutting([8])', 8),
    ('rod_cutting([5, 5, 15, 15, 15])', 25),
    ('rod_cutting([4, 4, 8])', 12),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rod_cutting.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
