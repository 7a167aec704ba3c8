import sys

from rank import rank

CASES = [
    ('rank([1])', []),
    ('rank([0, -9, -8, 0, -2, 19, 10])', [10, -9, 0, 0]),
    ('rank([6, 8, 5, 2])', [2, 5, 6, 8, 2, 5, 6, 8]),
    ('rank([2, 12, 11, 0, -3, -9])', [2, 11, 12, -9, -3, 0, 2, 11, 12]),
    ('rank([17, 14, 19, 18, 18, 18, 14, 18])', [14, 14, 14, 14, 17, 18, 18, 18, 18]),
    ('rank([16, 17, -6, -2, 13, 3, -1, 17])', [3, 13, -6, -1, 3, 17, 17]),
    ('rank([12])', [12, 12]),
    ('rank([-5, -4, -3])', [-4, -3]),
    ('rank([17, 14, 16, 15])', [14, 15, 14, 15, 17]),
    ('rank([8])', [8, 8]),
    ('rank([0, 1, -5, 1, 1, 1, -3, 1])', [-3, 0]),
    ('rank([15, 12, 15, 13, 9])', [9, 12, 13, 15, 15, 9, 12, 15, 15]),
    ('rank([8, 9, 9, 5])', [5, 8, 9, 9, 5, 8, 9, 9]),
    ('rank([1, 6, 10, 18, -1])', [6, 10, -1, 6, 18]),
    ('rank([6])', [6, 6]),
    ('rank([4, 14, -9, 4, 3, 15])', [3, 4, 4, 14, 15, -9, 3, 14, 15]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rank.py"):
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
