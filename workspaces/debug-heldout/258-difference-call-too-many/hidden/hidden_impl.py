import sys

from impl import missing_from

CASES = [
    ('missing_from([1, 1], [1, 1, 1, 4, 3, 2])', []),
    ('missing_from([5], [8, 3, 3, 8, 3, 6, 8])', [5]),
    ('missing_from([6, 4, 2, 1, 1, 5, 1], [3, 1, 1, 7, 2, 5])', [6, 4]),
    ('missing_from([2, 6, 6, 2, 1], [3, 8, 3, 5, 5, 5])', [2, 6, 6, 2, 1]),
    ('missing_from([0, 0], [3, 0, 3, 1])', []),
    ('missing_from([5, 1], [5])', [1]),
    ('missing_from([7, 1, 3, 4, 3, 5], [8])', [7, 1, 3, 4, 3, 5]),
    ('missing_from([7, 1, 5, 8, 6, 0], [7, 0, 1, 5])', [8, 6]),
    ('missing_from([8, 1, 8, 4, 3], [0, 2, 8, 2, 4])', [1, 3]),
    ('missing_from([7, 2, 8], [3])', [7, 2, 8]),
    ('missing_from([3, 0, 2, 8, 8, 6], [7, 7, 8])', [3, 0, 2, 6]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("impl.py"):
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
