import sys

from example import rebuild

CASES = [
    ('rebuild([0])', [0]),
    ('rebuild([6, 8, 6, 6, 3])', [6, 6, 3]),
    ('rebuild([2, 2, -1, -2, -3, -4, -1])', [2, -1, -1, -3]),
    ('rebuild([2, 1, 12, 1, 1, 7, 8])', [12, 8, 2, 1]),
    ('rebuild([6, 12, -5, -4, 9, -4])', [9, 6, -4, -5]),
    ('rebuild([5, 6, 7, 4, 6])', [7, 5, 4]),
    ('rebuild([8, 7, 9, 11, 15, -3, 9, 12])', [15, 12, 9, 8, -3]),
    ('rebuild([6, 8, 0, 9, 5, 4, 7, 8])', [9, 8, 6, 4, 0]),
    ('rebuild([-1, 8, 3, 0, -5, 12, 15, 0])', [12, 3, 0, -1, -5]),
    ('rebuild([0, 2, -1, -1])', [0, -1]),
    ('rebuild([13, 11, -2])', [13, -2]),
    ('rebuild([13, 11, 7])', [13, 7]),
    ('rebuild([-2, 0, 8])', [8, -2]),
    ('rebuild([9])', [9]),
    ('rebuild([7])', [7]),
    ('rebuild([5, 3, -5, 8, 7, 9, 3, -5])', [9, 8, 5, -5, -5]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("example.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
