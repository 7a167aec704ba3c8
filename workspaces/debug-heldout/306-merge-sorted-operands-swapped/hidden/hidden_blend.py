import sys

from blend import blend

CASES = [
    ('blend([0], [])', [0]),
    ('blend([], [-5])', [-5]),
    ('blend([], [])', []),
    ('blend([10], [1])', [1, 10]),
    ('blend([], [10, 12])', [10, 12]),
    ('blend([12, 12], [-2, -1, 2])', [-2, -1, 2, 12, 12]),
    ('blend([3, 8], [1, 6, 11, 13])', [1, 6, 11, 13]),
    ('blend([], [-1, 5, 5, 13])', [-1, 5, 5, 13]),
    ('blend([-5], [1, 2, 4, 4, 5, 6])', [1, 2, 4, 4, 5, 6]),
    ('blend([6], [12])', [6, 12]),
    ('blend([-5, -3, 0, 6, 14], [-4, -2])', [-4, -2, 0, 6, 14]),
    ('blend([-3, -3, 0, 0, 2, 2], [-5])', [-5, -3, -3, 0, 0, 2, 2]),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
