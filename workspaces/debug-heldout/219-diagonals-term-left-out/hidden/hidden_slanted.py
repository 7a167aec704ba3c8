import sys

from slanted import slanted

CASES = [
    ('slanted([[1, 3]])', [[1], [3]]),
    ('slanted([[7, 1, 8], [1, 6, 2], [5, 5, 3]])', [[7], [1, 1], [8, 6, 5], [5, 2], [3]]),
    ('slanted([[7, 8], [4, 8], [4, 7], [6, 3]])', [[7], [4, 8], [8, 4], [6, 7], [3]]),
    ('slanted([[8, 0, 3], [5, 6, 8], [1, 9, 9], [1, 3, 9]])', [[8], [5, 0], [3, 6, 1], [1, 9, 8], [9, 3], [9]]),
    ('slanted([[9, 9, 9, 7]])', [[9], [9], [9], [7]]),
    ('slanted([[4, 7, 6, 8], [3, 9, 4, 9], [8, 8, 0, 4], [0, 0, 9, 4]])', [[4], [3, 7], [6, 9, 8], [0, 8, 4, 8], [9, 0, 0], [9, 4], [4]]),
    ('slanted([[4, 6, 8], [4, 7, 1], [8, 6, 0]])', [[4], [4, 6], [8, 7, 8], [6, 1], [0]]),
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
