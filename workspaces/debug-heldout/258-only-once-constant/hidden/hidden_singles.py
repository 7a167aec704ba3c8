import sys

from singles import singles

CASES = [
    ('singles([6])', [6]),
    ('singles([0, 6])', [0, 6]),
    ('singles([2, 2])', []),
    ('singles([])', []),
    ('singles([1])', [1]),
    ('singles([6, 0, 3])', [6, 0, 3]),
    ('singles([2, 4, 6, 5, 6, 5, 0, 6, 6, 6])', [2, 4, 0]),
    ('singles([2, 3, 0])', [2, 3, 0]),
    ('singles([1, 3, 3, 2, 1, 4, 4, 2, 4])', []),
    ('singles([3, 1, 3, 5, 1])', [5]),
    ('singles([3, 1, 4])', [3, 1, 4]),
    ('singles([0, 2, 2, 3, 2, 4, 4, 4])', [0, 3]),
    ('singles([0, 4, 2, 6, 6, 5, 5, 4])', [0, 2]),
    ('singles([4, 2, 1, 3, 1, 5, 1, 2, 2, 4])', [3, 5]),
    ('singles([5, 0, 2, 1, 6, 5, 5])', [0, 2, 1, 6]),
    ('singles([0, 6, 0, 6, 6, 3, 1])', [3, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("singles.py"):
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
