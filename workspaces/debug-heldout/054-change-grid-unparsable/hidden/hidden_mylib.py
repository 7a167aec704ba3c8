import sys

from mylib import spread

CASES = [
    ('spread([[3], [3]])', [[3, 3]]),
    ('spread([[1, 8, 0, 4], [1, 6, 4, 6], [7, 3, 3, 2]])', [[1, 1, 7], [8, 6, 3], [0, 4, 3], [4, 6, 2]]),
    ('spread([[7], [1]])', [[7, 1]]),
    ('spread([[9, 3, 2], [0, 6, 5], [0, 8, 3], [9, 3, 4]])', [[9, 0, 0, 9], [3, 6, 8, 3], [2, 5, 3, 4]]),
    ('spread([[7, 4, 9]])', [[7], [4], [9]]),
    ('spread([[3], [4]])', [[3, 4]]),
    ('spread([[7, 7, 8, 9], [5, 7, 2, 9], [2, 3, 2, 4]])', [[7, 5, 2], [7, 7, 3], [8, 2, 2], [9, 9, 4]]),
    ('spread([[3, 5]])', [[3], [5]]),
    ('spread([[1, 9, 3, 3], [9, 8, 3, 0], [0, 0, 8, 7], [5, 2, 1, 1]])', [[1, 9, 0, 5], [9, 8, 0, 2], [3, 3, 8, 1], [3, 0, 7, 1]]),
    ('spread([[3, 1, 5], [1, 7, 8], [7, 1, 8]])', [[3, 1, 7], [1, 7, 1], [5, 8, 8]]),
    ('spread([[9], [2], [1]])', [[9, 2, 1]]),
    ('spread([[6, 4, 1]])', [[6], [4], [1]]),
    ('spread([[5, 8, 3, 4], [0, 0, 9, 6], [4, 9, 4, 1]])', [[5, 0, 4], [8, 0, 9], [3, 9, 4], [4, 6, 1]]),
    ('spread([[1, 3], [2, 7], [4, 6]])', [[1, 2, 4], [3, 7, 6]]),
    ('spread([[0], [0], [4], [1]])', [[0, 0, 4, 1]]),
    ('spread([[9, 5, 1, 3], [8, 9, 6, 8], [9, 9, 0, 1]])', [[9, 8, 9], [5, 9, 9], [1, 6, 0], [3, 8, 1]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
