import sys

from transpose_ragged import transpose

CASES = [
    ('transpose([[1, 2], [3, 4], [5, 6]])', [[1, 3, 5], [2, 4, 6]]),
    ("transpose([['a', 'b', 'c'], ['d', 'e', 'f']])", [['a', 'd'], ['b', 'e'], ['c', 'f']]),
    ('transpose([[0]])', [[0]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("transpose_ragged.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
