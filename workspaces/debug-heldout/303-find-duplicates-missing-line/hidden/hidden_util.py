import sys

from util import find_duplicates

CASES = [
    ('find_duplicates([])', []),
    ('find_duplicates([1])', []),
    ('find_duplicates([2, 6, 6, 5, 4, 3, 3, 0, 0, 5])', [0, 3, 5, 6]),
    ('find_duplicates([6, 4])', []),
    ('find_duplicates([3, 2, 6, 0, 7, 4, 0, 4, 2, 5])', [0, 2, 4]),
    ('find_duplicates([6, 5, 6, 6, 1, 6, 0, 3, 3, 6])', [3, 6]),
    ('find_duplicates([5, 6, 3, 7, 1, 5, 5, 1, 1, 0])', [1, 5]),
    ('find_duplicates([4, 1])', []),
    ('find_duplicates([6, 5, 2, 6, 6, 1, 0, 2, 2, 7])', [2, 6]),
    ('find_duplicates([0, 4, 5, 0, 6, 6, 3])', [0, 6]),
    ('find_duplicates([1, 6, 3, 1])', [1]),
    ('find_duplicates([2, 5, 2, 2, 0])', [2]),
    ('find_duplicates([4, 5, 0, 2, 3, 3])', [3]),
    ('find_duplicates([0, 2, 0, 1, 2, 1, 4, 5, 5, 7])', [0, 1, 2, 5]),
    ('find_duplicates([2, 1, 5, 5, 7, 3, 5])', [5]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
