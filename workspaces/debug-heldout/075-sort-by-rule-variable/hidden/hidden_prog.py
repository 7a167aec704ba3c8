import sys

from prog import sort_by

CASES = [
    ('sort_by([20])', [20]),
    ('sort_by([-3, -2, -2, -7, -4, -6, -1, -6])', [-7]),
    ('sort_by([])', []),
    ('sort_by([11, 12, 17, 2, 16, -5, 7])', [-5]),
    ('sort_by([-2])', [-2]),
    ('sort_by([19, 14])', [14]),
    ('sort_by([1, -1, 18, 0, 15, 4, 17, 5])', [-1]),
    ('sort_by([20, 7, 7, 18, 18, -3, 11])', [-3]),
    ('sort_by([17, 9, 20, 16, -6, 16])', [-6]),
    ('sort_by([0, -1, 1, -2, -1, -1, 1])', [-2]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
