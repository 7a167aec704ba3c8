import sys

from intersect import intersect

CASES = [
    ('intersect([0], [])', []),
    ('intersect([0, 6], [1, 8])', []),
    ('intersect([7, 5, 6, 7, 2, 5], [])', []),
    ('intersect([3, 2], [8, 5, 8])', []),
    ('intersect([], [7, 1, 8])', []),
    ('intersect([7, 8, 3, 1, 0], [5, 8, 2, 4, 1, 2])', [8, 1]),
    ('intersect([0, 7, 2], [1])', []),
    ('intersect([2], [0])', []),
    ('intersect([7, 4, 4, 1, 2, 6, 0], [])', []),
    ('intersect([4, 0, 4, 7, 7, 7], [7, 6, 7, 7, 1, 5])', [7, 7, 7]),
    ('intersect([], [1, 3, 8, 0, 2, 6])', []),
    ('intersect([8, 4], [2, 4, 5, 2, 0])', [4]),
    ('intersect([6, 3, 1, 0, 5, 5], [0, 4, 3, 8, 5, 6, 6])', [6, 3, 0, 5]),
    ('intersect([5, 6, 2], [])', []),
    ('intersect([7, 2, 6, 3], [1])', []),
    ('intersect([4, 8, 5, 1, 5, 4, 2], [0, 7, 2, 1, 8])', [8, 1, 2]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("intersect.py"):
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
