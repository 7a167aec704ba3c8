import sys

from medals import medals

CASES = [
    ('medals([0])', [1]),
    ('medals([1])', [1]),
    ('medals([0, 2, 3])', [1, 2, 3]),
    ('medals([11])', [1]),
    ('medals([7, 7, 4, 5, 2, 8, 9, 4])', [4, 4, 2, 3, 1, 5, 6, 2]),
    ('medals([10, 7, 3, 11, 11])', [3, 2, 1, 4, 4]),
    ('medals([2, 9, 5, 8, 8])', [1, 4, 2, 3, 3]),
    ('medals([5, 10, 10, 8, 12])', [1, 3, 3, 2, 4]),
    ('medals([11, 1, 1])', [2, 1, 1]),
    ('medals([2, 0, 11, 9, 11])', [2, 1, 4, 3, 4]),
    ('medals([10, 1, 10, 11, 3, 8, 0, 3])', [5, 2, 5, 6, 3, 4, 1, 3]),
    ('medals([1, 0])', [2, 1]),
    ('medals([9, 8])', [2, 1]),
    ('medals([0, 11, 9])', [1, 3, 2]),
    ('medals([2, 9, 12, 12, 10])', [1, 2, 4, 4, 3]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("medals.py"):
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
