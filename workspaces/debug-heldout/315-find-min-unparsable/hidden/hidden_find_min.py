import sys

from find_min import find_min

CASES = [
    ('find_min([-49, 0])', -49),
    ('find_min([19, -6, 0, -11, 37])', -11),
    ('find_min([-41, -42, -37, -42, -40, -41])', -42),
    ('find_min([-44, -42, -41, -44, -41, -42, -45])', -45),
    ('find_min([-45, -17])', -45),
    ('find_min([])', -1),
    ('find_min([14, 15, 17, 14, 18, 14, 16, 13])', 13),
    ('find_min([0, 14, -2, -33, 17, 21])', -33),
    ('find_min([-47, -5, 22, 9, -2, 3])', -47),
    ('find_min([-39, -39])', -39),
    ('find_min([20, 21, 16, 17, 16])', 16),
    ('find_min([6, 8, 7, 3, 3, 4, 3, 6])', 3),
    ('find_min([10, 14, 12, -12, 41, -48, 27])', -48),
    ('find_min([5, -29, -35, 15, 15, 13])', -35),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("find_min.py"):
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
