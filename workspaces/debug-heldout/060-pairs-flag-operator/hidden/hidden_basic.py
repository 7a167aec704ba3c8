import sys

from basic import conflict

CASES = [
    ('conflict([4])', [4]),
    ('conflict([])', []),
    ('conflict([0, 2, 2, 0, 0, -1, 0])', [0, 0, 0]),
    ('conflict([11, 1])', [1]),
    ('conflict([-1])', [-1]),
    ('conflict([8, 8, 3, -1, 10])', [3, -1, 10]),
    ('conflict([11, 10, 11, 5, 8])', [5, 8]),
    ('conflict([1, -2, 8, 0, 0, 7, 3])', [-2, 0, 0]),
    ('conflict([-2, 1, 3, -1, 2, 2, 1])', [-2, 3, -1]),
    ('conflict([-1, 7, 6, 5, -1, 5, 11])', [-1, 6, -1]),
    ('conflict([4, 7, 5])', [4, 5]),
    ('conflict([12, 0, 2, 6, -3, 8])', [12, 0, 6]),
    ('conflict([7, 0, 3, 9, 0, -2])', [0, 3, 9]),
    ('conflict([0])', [0]),
    ('conflict([7, 8, 2, 8])', [2, 8]),
    ('conflict([5, 6, 10, 5, 9])', [5, 6, 5]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
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
