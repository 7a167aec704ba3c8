import sys

from blend import blend

CASES = [
    ('blend([], [3])', [3]),
    ('blend([6, 7, 9], [-5, 7, 10, 10, 12])', [-5, 6, 7, 9, 10, 10, 12]),
    ('blend([-1, -1], [2, 2])', [-1, -1, 2, 2]),
    ('blend([-4, -1, -1, 1, 4, 5], [4])', [-4, -1, -1, 1, 4, 5]),
    ('blend([-4, -2, -1, 1, 9, 10], [-4])', [-4, -2, -1, 1, 9, 10]),
    ('blend([-3, -3, 0, 2, 3], [11, 13])', [-3, -3, 0, 2, 3, 11, 13]),
    ('blend([1, 4], [-3, -3, -2, -1, 1])', [-3, -3, -2, -1, 1, 4]),
    ('blend([10], [-1, 14, 15])', [-1, 10, 14, 15]),
    ('blend([-5, -5], [-4, -4, -3, -2, 1, 2])', [-5, -5, -4, -4, -3, -2, 1, 2]),
    ('blend([], [12, 15])', [12, 15]),
    ('blend([11], [])', [11]),
    ('blend([0, 2, 14, 14], [1])', [0, 1, 2, 14, 14]),
    ('blend([-3, 4], [9, 11])', [-3, 4, 9, 11]),
    ('blend([-5, 1], [-5, -2, 0])', [-5, -2, 0, 1]),
    ('blend([6, 7], [1, 8, 11, 14, 14, 15])', [1, 6, 7, 8, 11, 14, 14, 15]),
    ('blend([-3, -2, 0, 1, 9, 13], [-2, 11, 15])', [-3, -2, 0, 1, 9, 11, 15]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("blend.py"):
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
