import sys

from basic import slanted

CASES = [
    ('slanted([[3, 4], [8, 1], [1, 4]])', [[3], [8, 4], [1, 1], [4]]),
    ('slanted([[7], [8]])', [[7], [8]]),
    ('slanted([[5], [9], [5], [7]])', [[5], [9], [5], [7]]),
    ('slanted([[9, 7, 1]])', [[9], [7], [1]]),
    ('slanted([[8, 8, 0], [7, 4, 6]])', [[8], [7, 8], [0, 4], [6]]),
    ('slanted([[4]])', [[4]]),
    ('slanted([[4], [3]])', [[4], [3]]),
    ('slanted([[3, 4], [6, 1]])', [[3], [6, 4], [1]]),
    ('slanted([[5, 7]])', [[5], [7]]),
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
