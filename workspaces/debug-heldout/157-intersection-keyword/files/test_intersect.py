import sys

from intersect import intersect

CASES = [
    ('intersect([0, 5, 2], [1, 8])', []),
    ('intersect([0], [3, 8, 7, 2, 7])', []),
    ('intersect([0, 8, 4, 4], [2, 7, 5])', []),
    ('intersect([], [])', []),
    ('intersect([], [3, 8])', []),
    ('intersect([0, 8, 6, 7], [1, 3])', []),
    ('intersect([2], [0, 7, 8, 7, 0, 8])', []),
    ('intersect([2, 3], [7, 3, 7, 7])', [3]),
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
