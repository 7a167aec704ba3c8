import sys

from track_new import track_new

CASES = [
    ('track_new([])', (0, 0)),
    ('track_new([0])', (0, 1)),
    ('track_new([5, 7, 1, 8])', (0, 4)),
    ('track_new([2, 8, -2, 0, 2, 4])', (2, 4)),
    ('track_new([2, -2, -1, 7, 8, 6, 4, 7])', (2, 6)),
    ('track_new([0, -2, 1, 6, 0, 1, -1, 1, -2])', (5, 4)),
    ('track_new([3, -2, 4, 2, -2, 4, 9, -2, 8])', (4, 5)),
    ('track_new([9, -2, 8])', (0, 3)),
    ('track_new([4, 4, -2, 0, 4, -1, 4, -1])', (4, 4)),
    ('track_new([3, 6, 7, 5, 1])', (0, 5)),
    ('track_new([5, 2, 6, -1, 8, 6, 7, -2, 2])', (3, 6)),
    ('track_new([0, -2, 6, 1, 7, 4, 0])', (1, 6)),
    ('track_new([3, 1, 1])', (1, 2)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("track_new.py"):
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
