import sys

from heaviest_rising import heaviest_rising

CASES = [
    ('heaviest_rising([])', []),
    ('heaviest_rising([3, 1, 11])', [3, 1, 14]),
    ('heaviest_rising([3, 3, 3, 3, 10, 7])', [3, 3, 3, 3, 13, 10]),
    ('heaviest_rising([10, 10, 12, 12, 7, 5, 5])', [10, 10, 22, 22, 7, 5, 5]),
    ('heaviest_rising([10, 10, 5, 11])', [10, 10, 5, 21]),
    ('heaviest_rising([2, 9])', [2, 11]),
    ('heaviest_rising([8, 12, 11, 4, 10])', [8, 20, 19, 4, 18]),
    ('heaviest_rising([4, 3, 4, 11, 8])', [4, 3, 7, 18, 15]),
    ('heaviest_rising([7, 7, 11, 4, 4, 4])', [7, 7, 18, 4, 4, 4]),
    ('heaviest_rising([3, 5, 4, 8, 5, 9, 1])', [3, 8, 7, 16, 12, 25, 1]),
    ('heaviest_rising([10, 11, 11, 6, 5, 12])', [10, 21, 21, 6, 5, 33]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("heaviest_rising.py"):
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
