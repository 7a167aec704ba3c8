import sys

from source import spread

CASES = [
    ('spread([[8]])', [[8]]),
    ('spread([[2], [7], [0]])', [[4], [10], [0]]),
    ('spread([[7]])', [[10]]),
    ('spread([[6, 6], [7, 5], [2, 1], [5, 0]])', [[8, 8], [10, 6], [4, 1], [6, 0]]),
    ('spread([[4, 8, 9, 2], [4, 9, 7, 1]])', [[4, 8, 10, 4], [4, 10, 10, 1]]),
    ('spread([[8, 9, 3, 7], [5, 4, 1, 0], [0, 4, 1, 4]])', [[8, 10, 6, 10], [6, 4, 1, 0], [0, 4, 1, 4]]),
    ('spread([[4, 1, 6, 9], [7, 7, 2, 0]])', [[4, 1, 8, 10], [10, 10, 4, 0]]),
    ('spread([[1, 8], [7, 6], [0, 3]])', [[1, 8], [10, 8], [0, 6]]),
    ('spread([[6, 0, 4]])', [[8, 0, 4]]),
    ('spread([[7, 0, 9], [6, 6, 9]])', [[10, 0, 10], [8, 8, 10]]),
    ('spread([[3, 1], [1, 1]])', [[6, 1], [1, 1]]),
    ('spread([[7, 9, 7], [0, 7, 7], [9, 0, 2]])', [[10, 10, 10], [0, 10, 10], [10, 0, 4]]),
    ('spread([[8, 2, 5, 9], [6, 2, 5, 6], [9, 6, 4, 2]])', [[8, 4, 6, 10], [8, 4, 6, 8], [10, 8, 4, 4]]),
    ('spread([[7, 0], [6, 5], [3, 6]])', [[10, 0], [8, 6], [6, 8]]),
    ('spread([[6, 8, 0, 2], [0, 4, 2, 8], [7, 9, 9, 9]])', [[8, 8, 0, 4], [0, 4, 4, 8], [10, 10, 10, 10]]),
    ('spread([[4]])', [[4]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
