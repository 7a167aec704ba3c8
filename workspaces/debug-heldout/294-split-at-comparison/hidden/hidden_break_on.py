import sys

from break_on import break_on

CASES = [
    ('break_on([1, 0], 1)', [[], [0]]),
    ('break_on([], 0)', [[]]),
    ('break_on([4, 3, 0, 1, 2, 4, 2, 0, 1], 4)', [[], [3, 0, 1, 2], [2, 0, 1]]),
    ('break_on([0, 1, 3, 2, 2, 3], 4)', [[0, 1, 3, 2, 2, 3]]),
    ('break_on([4, 3, 2, 4, 2, 4, 4, 1, 4], 0)', [[4, 3, 2, 4, 2, 4, 4, 1, 4]]),
    ('break_on([0, 0, 4, 1], 2)', [[0, 0, 4, 1]]),
    ('break_on([], 3)', [[]]),
    ('break_on([4, 4, 3, 1, 3, 4, 3], 0)', [[4, 4, 3, 1, 3, 4, 3]]),
    ('break_on([0, 2, 1], 0)', [[], [2, 1]]),
    ('break_on([0, 4, 2, 0, 1, 1, 4, 1], 4)', [[0], [2, 0, 1, 1], [1]]),
    ('break_on([1, 1], 0)', [[1, 1]]),
    ('break_on([2, 2, 2, 2, 0, 4], 1)', [[2, 2, 2, 2, 0, 4]]),
    ('break_on([3, 3, 2, 4, 0, 2, 2, 2, 0], 3)', [[], [], [2, 4, 0, 2, 2, 2, 0]]),
    ('break_on([2, 4, 3, 2, 0, 2, 1, 3, 4, 4], 4)', [[2], [3, 2, 0, 2, 1, 3], [], []]),
    ('break_on([1], 1)', [[], []]),
    ('break_on([1], 4)', [[1]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("break_on.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
