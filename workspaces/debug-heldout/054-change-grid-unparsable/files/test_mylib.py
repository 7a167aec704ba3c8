import sys

from mylib import spread

CASES = [
    ('spread([[0]])', [[0]]),
    ('spread([[0], [9], [7]])', [[0, 9, 7]]),
    ('spread([[7], [4]])', [[7, 4]]),
    ('spread([[5, 4, 1], [7, 0, 7]])', [[5, 7], [4, 0], [1, 7]]),
    ('spread([[6, 5, 7], [1, 2, 0]])', [[6, 1], [5, 2], [7, 0]]),
    ('spread([[8, 0]])', [[8], [0]]),
    ('spread([[2]])', [[2]]),
    ('spread([[9]])', [[9]]),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
