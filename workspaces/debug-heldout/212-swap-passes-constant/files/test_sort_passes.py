import sys

from sort_passes import sort_passes

CASES = [
    ('sort_passes([3])', ([3], 1)),
    ('sort_passes([1])', ([1], 1)),
    ('sort_passes([11, 0, -1])', ([11, 0, -1], 1)),
    ('sort_passes([6, 1, 5])', ([6, 5, 1], 2)),
    ('sort_passes([12, 5, 8, 11, 5, 9])', ([12, 11, 9, 8, 5, 5], 4)),
    ('sort_passes([7, 4, 5])', ([7, 5, 4], 2)),
    ('sort_passes([-2, 0, 2, 0, 2, 1])', ([2, 2, 1, 0, 0, -2], 4)),
    ('sort_passes([4, 10, 5])', ([10, 5, 4], 2)),
    ('sort_passes([0, 3, 5, 6, 7])', ([7, 6, 5, 3, 0], 4)),
    ('sort_passes([-5, 4, 12, 9, 4, 7])', ([12, 9, 7, 4, 4, -5], 4)),
    ('sort_passes([3, 0, 8, 7])', ([8, 7, 3, 0], 3)),
    ('sort_passes([])', ([], 1)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("sort_passes.py"):
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
