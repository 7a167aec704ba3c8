import sys

from in_groups import in_groups

CASES = [
    ('in_groups([], 2)', []),
    ('in_groups([14, 13, 9, 15, 14, 0, 9, 2], 3)', [[14, 13, 9], [15, 14, 0], [9, 2]]),
    ('in_groups([19, 6, 17, 5, 4, 16, 20], 4)', [[19, 6, 17, 5], [4, 16, 20]]),
    ('in_groups([7, 4, 3, 19, 20], 4)', [[7, 4, 3, 19], [20]]),
    ('in_groups([5], 3)', [[5]]),
    ('in_groups([], 4)', []),
    ('in_groups([19], 2)', [[19]]),
    ('in_groups([5, 3, 8, 3, 6, 5, 6, 2, 8], 1)', [[5], [3], [8], [3], [6], [5], [6], [2], [8]]),
    ('in_groups([10, 10, 2, 9, 12], 2)', [[10, 10], [2, 9], [12]]),
    ('in_groups([5, 2, 5, 7, 8, 5], 4)', [[5, 2, 5, 7], [8, 5]]),
    ('in_groups([11, 4, 11, 8], 1)', [[11], [4], [11], [8]]),
    ('in_groups([8, 9, 10, 8], 4)', [[8, 9, 10, 8]]),
    ('in_groups([12, 7, 10, 19, 1, 18, 5, 12, 10], 2)', [[12, 7], [10, 19], [1, 18], [5, 12], [10]]),
    ('in_groups([], 1)', []),
    ('in_groups([0, 0, 0, 3, 5, 18], 3)', [[0, 0, 0], [3, 5, 18]]),
    ('in_groups([10, 4, 18, 15, 0, 6], 1)', [[10], [4], [18], [15], [0], [6]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("in_groups.py"):
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
