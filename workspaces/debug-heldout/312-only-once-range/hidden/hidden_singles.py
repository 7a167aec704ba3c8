import sys

from singles import singles

CASES = [
    ('singles([])', []),
    ('singles([1])', [1]),
    ('singles([3])', [3]),
    ('singles([1, 1, 2, 2, 6])', [6]),
    ('singles([1, 2, 5, 6, 2, 1, 6, 1, 2])', [5]),
    ('singles([6, 3, 1, 2, 0, 6, 6])', [3, 1, 2, 0]),
    ('singles([5, 6, 5, 6])', []),
    ('singles([1, 2, 2, 6, 0])', [1, 6, 0]),
    ('singles([6, 3, 5, 0, 3, 2, 4, 6])', [5, 0, 2, 4]),
    ('singles([1, 6, 6, 3, 1, 2, 1])', [3, 2]),
    ('singles([0, 5, 4, 5, 2, 0, 4, 3, 6])', [2, 3, 6]),
    ('singles([6])', [6]),
    ('singles([2, 5, 2, 3, 4, 1, 3, 4, 5])', [1]),
    ('singles([0])', [0]),
    ('singles([5, 0, 5])', [0]),
    ('singles([6, 1, 6, 4])', [1, 4]),
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
