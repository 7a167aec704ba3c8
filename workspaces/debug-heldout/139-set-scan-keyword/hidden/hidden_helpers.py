import sys

from helpers import track_new

CASES = [
    ('track_new([])', []),
    ('track_new([0, 9])', [-3, 6]),
    ('track_new([7, 7, 8, 0, 9, 1, 1])', [-3, -2, -1, 5, 6]),
    ('track_new([8, 4, 1, 7, 8, 1, -1, 1])', [-2, -1, 2, 5, 7]),
    ('track_new([9, 8, 8, 9, 9, -1, 6, 9, 1])', [-3, -2, 0, 5, 7]),
    ('track_new([3, 1, 1])', [3, 5]),
    ('track_new([-1, 6, 6, 9, -2, 4, 6])', [-3, 0, 2, 7, 8]),
    ('track_new([-2, -1])', [7, 8]),
    ('track_new([4, -2, -2, 1, 4, -1, 3, -1, 0])', [2, 3, 5, 6, 7, 8]),
    ('track_new([-1, 3, 5, 1, 9, 6, 1])', [-3, 0, 1, 3, 5, 7]),
    ('track_new([-1, 3])', [3, 7]),
    ('track_new([8, 0, 1, 9, 0, 3, 2, 9, 5])', [-3, -2, 1, 3, 4, 5, 6]),
    ('track_new([6, -2])', [0, 8]),
    ('track_new([3, 3, 7, 6, 7, 7, 6])', [-1, 0, 3]),
    ('track_new([9, 2, -2, 1, 2, 5, 4])', [-3, 1, 2, 4, 5, 8]),
    ('track_new([7, 7, 2, 6, 5, 4, 5, 5, 6])', [-1, 0, 1, 2, 4]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("helpers.py"):
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
