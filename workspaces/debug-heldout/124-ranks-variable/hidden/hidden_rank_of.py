import sys

from rank_of import rank_of

CASES = [
    ('rank_of([1, 1])', [1, 1]),
    ('rank_of([])', []),
    ('rank_of([7, 6, 7, 12, 0, 4, 9])', [4, 3, 4, 7, 1, 2, 6]),
    ('rank_of([11, 0, 2, 2, 7, 7, 2])', [7, 1, 2, 2, 5, 5, 2]),
    ('rank_of([11, 7, 10, 3])', [4, 2, 3, 1]),
    ('rank_of([7, 11, 8, 10, 4])', [2, 5, 3, 4, 1]),
    ('rank_of([0, 6, 7, 10, 7, 4])', [1, 3, 4, 6, 4, 2]),
    ('rank_of([7, 4, 9, 2, 2, 3])', [5, 4, 6, 1, 1, 3]),
    ('rank_of([2, 11, 0, 2])', [2, 4, 1, 2]),
    ('rank_of([5, 6, 10, 1, 8, 1, 0])', [4, 5, 7, 2, 6, 2, 1]),
    ('rank_of([1, 7, 10, 0, 9, 2, 7])', [2, 4, 7, 1, 6, 3, 4]),
    ('rank_of([10, 5, 1, 8, 0, 11, 4])', [6, 4, 2, 5, 1, 7, 3]),
    ('rank_of([8, 5, 9, 1])', [3, 2, 4, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rank_of.py"):
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
