import sys

from rank_of import rank_of

CASES = [
    ('rank_of([1])', [1]),
    ('rank_of([2, 12])', [1, 2]),
    ('rank_of([10])', [1]),
    ('rank_of([1, 8, 7])', [1, 3, 2]),
    ('rank_of([0, 1])', [1, 2]),
    ('rank_of([0, 9, 0, 6, 3])', [1, 5, 1, 4, 3]),
    ('rank_of([9, 1, 5, 12, 9])', [3, 1, 2, 5, 3]),
    ('rank_of([2, 11])', [1, 2]),
    ('rank_of([4, 2, 8])', [2, 1, 3]),
    ('rank_of([4, 1, 7, 11])', [2, 1, 3, 4]),
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
