import sys

from buggy import track_new

CASES = [
    ('track_new([9])', (1, 0)),
    ('track_new([-2])', (0, 1)),
    ('track_new([2, 5, -1])', (0, 3)),
    ('track_new([0, 2, 6, 8, 1, 3, 4])', (1, 6)),
    ('track_new([-1, 8])', (1, 1)),
    ('track_new([7, -2, 9, 8, 9, 1, -2, 0])', (4, 3)),
    ('track_new([0, 5, 0, 9, 7, 1, 9, 1])', (3, 3)),
    ('track_new([8, 6, -2, -2, 1, -1, 6, 5, 1])', (1, 5)),
    ('track_new([2, 1])', (0, 2)),
    ('track_new([1, 1, -1, 2, 3, -1, 6])', (0, 5)),
    ('track_new([1, 4, 1, 8])', (1, 2)),
    ('track_new([8, 0, 6, 3, 1, 0, 5, 3])', (1, 5)),
    ('track_new([2, -1, 9, 9, 9, -1, -2, 9])', (4, 3)),
    ('track_new([3, 1, 2, 2, 2, 5, 5, 4, -1])', (0, 6)),
    ('track_new([0, 1, 3, 1, -1])', (0, 4)),
    ('track_new([4, -2, 3])', (0, 3)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
