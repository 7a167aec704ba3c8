import sys

from example import keep_from

CASES = [
    ('keep_from([8, 8])', [6, 8, 8]),
    ('keep_from([-4, 2, -2, 15, 4, 11])', [-4, 2, -2, 15, 4, 11, 15]),
    ('keep_from([15, -1, -3, 0, 5, 14, 15])', [15, -1, -3, 0, 3, 12, 15, 14, 5, 15]),
    ('keep_from([5, 5])', [3, 5, 5]),
    ('keep_from([11, 5, -5, -5, 12, -1, 3])', [9, 3, -5, -5, 12, -1, 3, 12, 5, 11]),
    ('keep_from([0, 2])', [0, 2]),
    ('keep_from([11, 13, -5, 14, 13, 14, 9, -3])', [9, 12, -5, 12, 12, 12, 9, -3, 9, 14, 13, 14, 13, 11]),
    ('keep_from([15, 15, 14, 9, 12])', [15, 15, 12, 9, 12, 9, 14, 15, 15]),
    ('keep_from([-2, 11, 12, 4, 8])', [-2, 9, 12, 4, 8, 12, 11]),
    ('keep_from([2, 15, 2, 9])', [2, 15, 2, 9, 15]),
    ('keep_from([8, -2, 1, 9, 8, 11, 0, 15])', [6, -2, 1, 9, 6, 9, 0, 15, 11, 8, 9, 8]),
    ('keep_from([5, 9])', [3, 9, 5]),
    ('keep_from([1, 5, 6, -3, 4])', [1, 3, 6, -3, 4, 6, 5]),
    ('keep_from([2, -3, -2, -2, -1])', [2, -3, -2, -2, -1]),
    ('keep_from([7, 9, 4, 10, 5, 9, 8, 4])', [6, 9, 4, 9, 3, 9, 6, 4, 8, 9, 5, 10, 9, 7]),
    ('keep_from([-4, 6, 14, -4, 7, 15, 7, 9])', [-4, 6, 12, -4, 6, 15, 6, 9, 7, 15, 7, 14, 6]),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
