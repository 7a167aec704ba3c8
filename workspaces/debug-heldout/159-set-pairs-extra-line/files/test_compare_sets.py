import sys

from compare_sets import compare_sets

CASES = [
    ('compare_sets([3], [4, 1, 3])', []),
    ('compare_sets([1], [8, 0, 9, 2, 4])', [1]),
    ('compare_sets([4, 6, 7], [3, 0])', [4, 6, 7]),
    ('compare_sets([], [5, 4, 0, 9, 9, 3, 4])', []),
    ('compare_sets([], [7, 3, 9, 3])', []),
    ('compare_sets([0], [1, 9])', [0]),
    ('compare_sets([3], [])', [3]),
    ('compare_sets([1], [7, 7])', [1]),
    ('compare_sets([], [5, 1, 5, 6, 7])', []),
    ('compare_sets([1, 5, 3], [5, 5, 0])', [1, 3, 5]),
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
