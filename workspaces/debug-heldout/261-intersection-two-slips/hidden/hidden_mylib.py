import sys

from mylib import intersect

CASES = [
    ('intersect([], [1, 0, 5, 4, 7])', []),
    ('intersect([3, 2, 6], [1, 5, 8])', []),
    ('intersect([], [1, 4])', []),
    ('intersect([6, 2], [6, 6, 5, 7])', [6]),
    ('intersect([0, 3], [3, 2, 7, 3])', [3]),
    ('intersect([1, 4, 0, 3], [6])', []),
    ('intersect([0, 2, 3, 4, 2, 4, 8], [4])', [4]),
    ('intersect([6], [1, 6])', [6]),
    ('intersect([1, 8, 4, 6], [0, 6, 3])', [6]),
    ('intersect([4, 2, 5], [8, 2, 4, 6, 6, 7, 4])', [4, 2]),
    ('intersect([2, 6, 1, 3, 2], [7, 8])', []),
    ('intersect([0, 6, 7, 2], [0, 5, 5])', [0]),
    ('intersect([1, 4, 4, 7, 2, 1, 5], [6, 2, 7, 2, 2, 2, 8])', [7, 2]),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
