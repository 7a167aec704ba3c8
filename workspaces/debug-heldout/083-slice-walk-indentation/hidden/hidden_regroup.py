import sys

from regroup import regroup

CASES = [
    ('regroup([15], 1)', (1, [15])),
    ('regroup([0, 0], 0)', (0, [])),
    ('regroup([10, 14, 12, 2, 4, -1], 5)', (4, [14, 12, 2, 4])),
    ('regroup([15, 1, 11, 6, -1, 7, 15, 6, 11], 5)', (5, [11, 6, -1, 7, 15])),
    ('regroup([5, -2, 4, 15, 8, 14], 3)', (2, [4, 15])),
    ('regroup([10, 3, 10, 10, -1, 4, 10, 14, 4], 5)', (5, [10, 10, -1, 4, 10])),
    ('regroup([1, 4, -1], 8)', (3, [1, 4, -1])),
    ('regroup([1, 5, 4, 0, 5, 1, 1, 5, 4], 5)', (5, [4, 0, 5, 1, 1])),
    ('regroup([], 1)', (0, [])),
    ('regroup([13, 9, 14, 14, 9, 9, 9, 15], 2)', (2, [14, 9])),
    ('regroup([-2, 13, 8, -4, 3, 13, 11, 7, -1], 5)', (5, [8, -4, 3, 13, 11])),
    ('regroup([-1, -3, 3, -2, 6], 3)', (3, [-3, 3, -2])),
    ('regroup([7, 12, 15, 12, 10, -3, 8, 13, 7], 8)', (7, [12, 15, 12, 10, -3, 8, 13])),
    ('regroup([6, 7, 13, 14, 8, 2, -5], 4)', (3, [13, 14, 8])),
    ('regroup([6, 13, 1], 3)', (3, [6, 13, 1])),
    ('regroup([14, 8, -3, 9, 13, -5, 11, 4, 4], 3)', (3, [9, 13, -5])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("regroup.py"):
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
