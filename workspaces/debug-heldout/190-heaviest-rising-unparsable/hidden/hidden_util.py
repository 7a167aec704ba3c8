import sys

from util import heaviest_rising

CASES = [
    ('heaviest_rising([9])', [9]),
    ('heaviest_rising([6, 7, 2, 4])', [6, 13, 2, 6]),
    ('heaviest_rising([10])', [10]),
    ('heaviest_rising([9, 4, 2, 9, 11, 4])', [9, 4, 2, 13, 24, 6]),
    ('heaviest_rising([7, 11, 11, 2, 3, 12, 11])', [7, 18, 18, 2, 5, 30, 18]),
    ('heaviest_rising([1, 9, 3, 10, 4, 11])', [1, 10, 4, 20, 8, 31]),
    ('heaviest_rising([6, 12, 2, 5, 6, 12, 7])', [6, 18, 2, 7, 13, 25, 20]),
    ('heaviest_rising([10, 10, 10, 4, 9, 5])', [10, 10, 10, 4, 13, 9]),
    ('heaviest_rising([3, 1])', [3, 1]),
    ('heaviest_rising([9, 12, 4])', [9, 21, 4]),
    ('heaviest_rising([1])', [1]),
    ('heaviest_rising([7, 2, 8])', [7, 2, 15]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
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
