import sys

from program import spiral_matrix

CASES = [
    ('spiral_matrix(5, 5)', [[16, 17, 2, 3, 4], [15, 18, 0, 0, 5], [22, 23, 24, 0, 6], [21, 20, 0, 0, 7], [12, 11, 10, 9, 8]]),
    ('spiral_matrix(2, 5)', [[0, 1, 2, 3, 4], [9, 8, 7, 6, 5]]),
    ('spiral_matrix(3, 1)', [[0], [1], [2]]),
    ('spiral_matrix(4, 5)', [[14, 15, 2, 3, 4], [19, 16, 0, 0, 5], [18, 17, 0, 0, 6], [11, 10, 9, 8, 7]]),
    ('spiral_matrix(1, 5)', [[0, 1, 2, 3, 4]]),
    ('spiral_matrix(5, 4)', [[14, 15, 2, 3], [13, 16, 0, 4], [12, 17, 0, 5], [19, 18, 0, 6], [10, 9, 8, 7]]),
    ('spiral_matrix(3, 5)', [[12, 13, 2, 3, 4], [11, 14, 0, 0, 5], [10, 9, 8, 7, 6]]),
    ('spiral_matrix(2, 2)', [[0, 1], [3, 2]]),
    ('spiral_matrix(1, 1)', [[0]]),
    ('spiral_matrix(1, 4)', [[0, 1, 2, 3]]),
    ('spiral_matrix(4, 4)', [[12, 13, 2, 3], [11, 14, 0, 4], [10, 15, 0, 5], [9, 8, 7, 6]]),
    ('spiral_matrix(4, 3)', [[10, 11, 2], [9, 0, 3], [8, 0, 4], [7, 6, 5]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
