import sys

from spread import spread

CASES = [
    ('spread([[5]])', [[5]]),
    ('spread([[7]])', [[7]]),
    ('spread([[4, 0, 0], [0, 7, 5]])', [[4, 0, 0], [0, 7, 5]]),
    ('spread([[9, 4, 5], [4, 6, 9], [6, 6, 2], [5, 0, 3]])', [[9, 4, 5], [4, 6, 9], [6, 6, 2], [5, 0, 3]]),
    ('spread([[0, 3, 8, 6], [1, 7, 2, 9], [0, 7, 8, 5], [6, 6, 1, 0]])', [[0, 3, 8, 6], [1, 7, 2, 9], [0, 7, 8, 5], [6, 6, 1, 0]]),
    ('spread([[0, 9, 8]])', [[0, 9, 8]]),
    ('spread([[4, 4], [0, 0]])', [[4, 4], [0, 0]]),
    ('spread([[7, 6, 9, 0], [0, 3, 6, 1], [9, 7, 1, 2], [0, 6, 8, 0]])', [[7, 6, 9, 0], [0, 3, 6, 1], [9, 7, 1, 2], [0, 6, 8, 0]]),
    ('spread([[5, 1, 7], [0, 5, 1], [4, 1, 1]])', [[5, 1, 7], [0, 5, 1], [4, 1, 1]]),
    ('spread([[5, 6], [5, 8], [4, 8]])', [[5, 6], [5, 8], [4, 8]]),
    ('spread([[3], [3], [6], [4]])', [[3], [3], [6], [4]]),
    ('spread([[7, 9, 8], [6, 2, 9], [4, 1, 8], [9, 4, 1]])', [[7, 9, 8], [6, 2, 9], [4, 1, 8], [9, 4, 1]]),
    ('spread([[8, 1], [4, 6], [2, 0]])', [[8, 1], [4, 6], [2, 0]]),
    ('spread([[8, 4]])', [[8, 4]]),
    ('spread([[6]])', [[6]]),
    ('spread([[5, 5, 8, 7], [3, 1, 5, 5], [5, 4, 0, 0], [8, 0, 2, 8]])', [[5, 5, 8, 7], [3, 1, 5, 5], [5, 4, 0, 0], [8, 0, 2, 8]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("spread.py"):
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
