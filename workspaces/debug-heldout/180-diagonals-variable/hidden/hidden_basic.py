import sys

from basic import slanted

CASES = [
    ('slanted([[1]])', [[1]]),
    ('slanted([[1, 1, 0, 5], [4, 1, 6, 5]])', [[1], [4, 1], [0, 1], [6, 5], [5]]),
    ('slanted([[0, 0], [2, 2], [3, 9]])', [[0], [2, 0], [2, 3], [9]]),
    ('slanted([[1, 7, 0, 1], [4, 2, 5, 1], [8, 7, 1, 9]])', [[1], [4, 7], [0, 2, 8], [7, 5, 1], [1, 1], [9]]),
    ('slanted([[0, 2], [0, 0], [4, 0]])', [[0], [0, 2], [0, 4], [0]]),
    ('slanted([[8, 0, 9], [8, 6, 2]])', [[8], [8, 0], [9, 6], [2]]),
    ('slanted([[7, 5, 7, 0], [7, 4, 5, 2], [1, 2, 7, 1], [9, 9, 2, 0]])', [[7], [7, 5], [7, 4, 1], [9, 2, 5, 0], [2, 7, 9], [2, 1], [0]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
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
