import sys

from funcs import split_at_value

CASES = [
    ('split_at_value([1, 1], 1)', [[], [], []]),
    ('split_at_value([2, 4, 3, 2, 4], 1)', [[2, 4, 3, 2, 4]]),
    ('split_at_value([2, 1, 0, 0, 3, 4, 1, 2, 3], 2)', [[], [1, 0, 0, 3, 4, 1], [3]]),
    ('split_at_value([0, 1, 4, 1, 3, 4, 2, 3], 4)', [[0, 1], [1, 3], [2, 3]]),
    ('split_at_value([1, 4, 3, 0, 3, 4, 3], 0)', [[1, 4, 3], [3, 4, 3]]),
    ('split_at_value([], 4)', [[]]),
    ('split_at_value([4, 4, 2, 4, 2, 3, 3, 1], 3)', [[4, 4, 2, 4, 2], [], [1]]),
    ('split_at_value([4, 0, 3, 3, 2, 0, 0], 0)', [[4], [3, 3, 2], [], []]),
    ('split_at_value([0, 4, 0, 0, 3, 0, 3, 0, 1, 4], 4)', [[0], [0, 0, 3, 0, 3, 0, 1], []]),
    ('split_at_value([0, 3], 2)', [[0, 3]]),
    ('split_at_value([4], 2)', [[4]]),
    ('split_at_value([3, 4], 4)', [[3], []]),
    ('split_at_value([2, 0, 1, 0, 2, 0], 4)', [[2, 0, 1, 0, 2, 0]]),
    ('split_at_value([], 0)', [[]]),
    ('split_at_value([3, 0, 1, 4, 3, 3, 0, 2], 4)', [[3, 0, 1], [3, 3, 0, 2]]),
    ('split_at_value([1, 0, 1], 4)', [[1, 0, 1]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
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
