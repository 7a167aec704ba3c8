import sys

from compare_sets import compare_sets

CASES = [
    ('compare_sets([9, 9], [])', [9]),
    ('compare_sets([1, 1], [5])', [1]),
    ('compare_sets([4, 6, 5, 7, 4], [])', [4, 5, 6, 7]),
    ('compare_sets([2, 9, 3, 7, 5, 3, 2], [5, 7, 7, 5, 4])', [2, 3, 5]),
    ('compare_sets([9, 7, 2, 0, 0], [1, 8, 3, 6, 7, 1])', [0, 2, 7]),
    ('compare_sets([1, 5, 3, 6, 0], [0, 7, 0, 2, 9])', [0, 1, 3, 5, 6]),
    ('compare_sets([3, 2, 0, 0, 9, 9, 8], [])', [0, 2, 3, 8, 9]),
    ('compare_sets([0, 0, 4], [3])', [0, 4]),
    ('compare_sets([8, 6, 3, 1, 5, 3, 8], [9, 5, 6, 3, 3])', [1, 3, 6]),
    ('compare_sets([1, 6, 0, 3, 3], [])', [0, 1, 3, 6]),
    ('compare_sets([9, 0, 0], [9, 7, 9, 0])', [0]),
    ('compare_sets([9, 6, 4, 1, 7, 7, 4], [0, 2])', [1, 6, 7, 9]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("compare_sets.py"):
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
