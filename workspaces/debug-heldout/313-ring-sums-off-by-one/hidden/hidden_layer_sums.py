import sys

from layer_sums import layer_sums

CASES = [
    ('layer_sums([[2, 2, 9], [0, 0, 6], [5, 0, 9]])', [33, 0]),
    ('layer_sums([[6, 4, 7, 2, 9], [7, 4, 1, 1, 9], [0, 1, 4, 9, 1], [9, 1, 8, 6, 5], [4, 6, 9, 2, 1]])', [81, 31, 4]),
    ('layer_sums([[1, 8, 7], [1, 1, 3], [4, 5, 4]])', [33, 1]),
    ('layer_sums([[9, 8], [9, 6]])', [32]),
    ('layer_sums([[3]])', [3]),
    ('layer_sums([[8, 1], [8, 9]])', [26]),
    ('layer_sums([[7, 9, 5, 6], [5, 3, 1, 2], [6, 7, 3, 3], [2, 5, 8, 6]])', [64, 14]),
    ('layer_sums([[5]])', [5]),
    ('layer_sums([[9, 5, 6, 5, 7], [7, 8, 9, 0, 3], [8, 5, 0, 2, 7], [4, 7, 7, 0, 1], [2, 5, 7, 0, 2]])', [78, 38, 0]),
    ('layer_sums([[9, 9, 8, 1, 7], [9, 4, 1, 7, 2], [6, 1, 8, 9, 5], [9, 7, 4, 4, 2], [1, 9, 9, 2, 1]])', [89, 37, 8]),
    ('layer_sums([[7, 9, 1], [5, 3, 5], [8, 8, 6]])', [49, 3]),
    ('layer_sums([[5, 4, 4, 1], [9, 0, 9, 6], [0, 2, 9, 5], [0, 8, 3, 5]])', [50, 20]),
    ('layer_sums([[4, 3, 7, 7], [5, 8, 7, 7], [6, 3, 9, 9], [4, 3, 6, 1]])', [62, 27]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("layer_sums.py"):
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
