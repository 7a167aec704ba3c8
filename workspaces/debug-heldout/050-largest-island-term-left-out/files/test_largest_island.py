import sys

from largest_island import largest_island

CASES = [
    ('largest_island([[1, 1], [0, 1]])', 3),
    ('largest_island([[0], [1], [0]])', 1),
    ('largest_island([[0, 0, 1, 1]])', 2),
    ('largest_island([[0, 0]])', 0),
    ('largest_island([[1, 0, 1, 1], [1, 1, 1, 0]])', 6),
    ('largest_island([[1, 1, 1], [1, 1, 1], [1, 1, 1]])', 9),
    ('largest_island([[1, 0]])', 1),
    ('largest_island([[0, 1], [1, 1]])', 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("largest_island.py"):
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
