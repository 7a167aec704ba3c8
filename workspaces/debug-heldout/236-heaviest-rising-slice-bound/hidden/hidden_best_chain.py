import sys

from best_chain import best_chain

CASES = [
    ('best_chain([5])', [5]),
    ('best_chain([])', []),
    ('best_chain([9, 7, 3, 12, 3, 11])', [9, 7, 3, 21, 3, 20]),
    ('best_chain([11, 12, 9, 2, 10, 10])', [11, 23, 9, 2, 19, 19]),
    ('best_chain([2, 10])', [2, 12]),
    ('best_chain([3, 4, 5, 3])', [3, 7, 12, 3]),
    ('best_chain([3, 11, 8, 11, 8, 2])', [3, 14, 11, 22, 11, 2]),
    ('best_chain([3, 12, 2, 2, 5, 1, 5])', [3, 15, 2, 2, 8, 1, 8]),
    ('best_chain([6, 4, 4])', [6, 4, 4]),
    ('best_chain([1, 1, 12, 9, 3, 5])', [1, 1, 13, 10, 4, 9]),
    ('best_chain([10, 12, 11, 1, 10, 11, 5])', [10, 22, 21, 1, 11, 22, 6]),
    ('best_chain([3])', [3]),
    ('best_chain([7, 7, 3, 2, 10])', [7, 7, 3, 2, 17]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("best_chain.py"):
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
