import sys

from sort_passes import sort_passes

CASES = [
    ('sort_passes([0])', ([0], 1)),
    ('sort_passes([12, -4, 11, 2, 12])', ([12, 12, 11, 2, -4], 4)),
    ('sort_passes([4, 6, 2, 3, 4, 5])', ([6, 5, 4, 4, 3, 2], 4)),
    ('sort_passes([6, 6, 5, 2, 8])', ([8, 6, 6, 5, 2], 4)),
    ('sort_passes([1, 2, 2, 2, -2, 2, 2])', ([2, 2, 2, 2, 2, 1, -2], 3)),
    ('sort_passes([-2, -3, 3, 6, 4, -2])', ([6, 4, 3, -2, -2, -3], 4)),
    ('sort_passes([-4, 8, 4, 9, 10, 2, -3])', ([10, 9, 8, 4, 2, -3, -4], 4)),
    ('sort_passes([5, 12, 10, 3, 8, 8])', ([12, 10, 8, 8, 5, 3], 3)),
    ('sort_passes([-1, 10, -2, -1, 12, 10])', ([12, 10, 10, -1, -1, -2], 4)),
    ('sort_passes([5, 9, 0, 12, 1, 0, -1])', ([12, 9, 5, 1, 0, 0, -1], 4)),
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
