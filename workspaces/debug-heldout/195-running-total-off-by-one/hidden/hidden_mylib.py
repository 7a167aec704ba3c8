import sys

from mylib import running_total

CASES = [
    ('running_total([-5, 6, -8, 5])', [-5, 1, -7, -2]),
    ('running_total([0, 3, -1, -1, 2])', [0, 3, 2, 1, 3]),
    ('running_total([5, -4, 13, 4, 5, -7, -1])', [5, 1, 14, 18, 23, 16, 15]),
    ('running_total([-4, 10, 6, 1, 14, 3, 3])', [-4, 6, 12, 13, 27, 30, 33]),
    ('running_total([3, 1, 1, 1, 2])', [3, 4, 5, 6, 8]),
    ('running_total([12, 8, 11, 12, 8, 7, 9])', [12, 20, 31, 43, 51, 58, 67]),
    ('running_total([1, 12, 15, -8, 5])', [1, 13, 28, 20, 25]),
    ('running_total([13, 11, 13, 3, 8, 14])', [13, 24, 37, 40, 48, 62]),
    ('running_total([13, 10, 4, -3, -3, 14])', [13, 23, 27, 24, 21, 35]),
    ('running_total([5, 6])', [5, 11]),
    ('running_total([15, -5, 6, -4, 6, -2, -3])', [15, 10, 16, 12, 18, 16, 13]),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
