import sys

from source import spread

CASES = [
    ('spread([[3], [9]])', [[6], [10]]),
    ('spread([[1, 2, 3], [1, 8, 7]])', [[1, 4, 6], [1, 8, 10]]),
    ('spread([[1], [6]])', [[1], [8]]),
    ('spread([[9], [2]])', [[10], [4]]),
    ('spread([[7], [5]])', [[10], [6]]),
    ('spread([[9, 6, 3, 4]])', [[10, 8, 6, 4]]),
    ('spread([[6, 0]])', [[8, 0]]),
    ('spread([[1], [3], [2]])', [[1], [6], [4]]),
    ('spread([[6, 9, 3, 2]])', [[8, 10, 6, 4]]),
    ('spread([[6], [8], [2]])', [[8], [8], [4]]),
    ('spread([[6, 7, 3], [8, 6, 3]])', [[8, 10, 6], [8, 8, 6]]),
    ('spread([[2, 4]])', [[4, 4]]),
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
