import sys

from module import in_groups

CASES = [
    ('in_groups([], 1)', []),
    ('in_groups([1, 1], 4)', [[1, 1]]),
    ('in_groups([19, 6, 14], 3)', [[19, 6, 14]]),
    ('in_groups([9, 11, 9, 12], 1)', [[9], [11], [9], [12]]),
    ('in_groups([3], 1)', [[3]]),
    ('in_groups([19, 5], 4)', [[19, 5]]),
    ('in_groups([14], 1)', [[14]]),
    ('in_groups([11, 17, 20, 12, 13, 5, 14, 8], 2)', [[11, 17], [20, 12], [13, 5], [14, 8]]),
    ('in_groups([9, 11, 12, 13, 8, 10, 9, 10], 3)', [[9, 11, 12], [13, 8, 10], [9, 10]]),
    ('in_groups([9, 7, 8, 8, 8, 11, 7, 13, 8], 3)', [[9, 7, 8], [8, 8, 11], [7, 13, 8]]),
    ('in_groups([9, 5, 7, 19, 12, 14, 0, 2], 1)', [[9], [5], [7], [19], [12], [14], [0], [2]]),
    ('in_groups([20, 9, 9, 9, 11, 3, 1], 3)', [[20, 9, 9], [9, 11, 3], [1]]),
    ('in_groups([5, 3, 18, 13, 10, 0, 6, 0], 3)', [[5, 3, 18], [13, 10, 0], [6, 0]]),
    ('in_groups([14, 12, 9, 11, 11, 10, 13, 9, 13], 3)', [[14, 12, 9], [11, 11, 10], [13, 9, 13]]),
    ('in_groups([20, 5, 4, 15, 11, 16, 6, 17, 12, 12], 2)', [[20, 5], [4, 15], [11, 16], [6, 17], [12, 12]]),
    ('in_groups([11, 7, 2, 7, 18, 20, 1, 20], 1)', [[11], [7], [2], [7], [18], [20], [1], [20]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
