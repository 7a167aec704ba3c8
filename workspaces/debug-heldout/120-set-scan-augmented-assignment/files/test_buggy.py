import sys

from buggy import track_new

CASES = [
    ('track_new([0])', (0, 1)),
    ('track_new([9, 9])', (2, 0)),
    ('track_new([])', (0, 0)),
    ('track_new([2, -1, 7, 9, 2, 0])', (2, 3)),
    ('track_new([-2, 0, 6, 0, 9, 9])', (2, 3)),
    ('track_new([-1, -2])', (0, 2)),
    ('track_new([-1, 7, 7, 0])', (2, 2)),
    ('track_new([7])', (1, 0)),
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
