import sys

from places import places

CASES = [
    ('places([0])', [1]),
    ('places([7, 12])', [1, 2]),
    ('places([0, 4, 9, 4])', [1, 2, 3, 2]),
    ('places([0, 0])', [1, 1]),
    ('places([2, 5, 5, 3, 4, 8])', [1, 4, 4, 2, 3, 5]),
    ('places([11, 0, 12])', [2, 1, 3]),
    ('places([5, 1, 11, 0, 9, 12])', [3, 2, 5, 1, 4, 6]),
    ('places([10, 3, 12, 6])', [3, 1, 4, 2]),
    ('places([4, 9, 4, 3, 10, 8])', [2, 4, 2, 1, 5, 3]),
    ('places([4, 12, 7, 12, 10, 8, 8])', [1, 5, 2, 5, 4, 3, 3]),
    ('places([1, 6])', [1, 2]),
    ('places([10, 0, 9])', [3, 1, 2]),
    ('places([9, 9, 12])', [1, 1, 2]),
    ('places([1])', [1]),
    ('places([5, 5, 10, 0, 9, 6, 5])', [2, 2, 5, 1, 4, 3, 2]),
    ('places([11, 5, 8, 6, 10])', [5, 1, 3, 2, 4]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("places.py"):
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
