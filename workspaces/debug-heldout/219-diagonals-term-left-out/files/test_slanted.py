import sys

from slanted import slanted

CASES = [
    ('slanted([[5], [2], [5], [0]])', [[5], [2], [5], [0]]),
    ('slanted([[1, 9], [7, 8], [3, 1]])', [[1], [7, 9], [8, 3], [1]]),
    ('slanted([[7, 3, 1, 9]])', [[7], [3], [1], [9]]),
    ('slanted([[3], [5], [8], [4]])', [[3], [5], [8], [4]]),
    ('slanted([[2], [2], [6]])', [[2], [2], [6]]),
    ('slanted([[2], [0], [6]])', [[2], [0], [6]]),
    ('slanted([[8, 2, 0, 9]])', [[8], [2], [0], [9]]),
    ('slanted([[8, 8]])', [[8], [8]]),
    ('slanted([[9], [9]])', [[9], [9]]),
    ('slanted([[1, 3], [8, 8]])', [[1], [8, 3], [8]]),
    ('slanted([[3, 8, 0, 3], [5, 1, 6, 2]])', [[3], [5, 8], [0, 1], [6, 3], [2]]),
    ('slanted([[7, 6]])', [[7], [6]]),
    ('slanted([[1, 4], [0, 3]])', [[1], [0, 4], [3]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("slanted.py"):
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
