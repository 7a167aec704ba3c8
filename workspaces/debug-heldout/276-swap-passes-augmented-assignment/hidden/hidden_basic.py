import sys

from basic import sort_passes

CASES = [
    ('sort_passes([-4, 8, 7, 12, 12, 1, -2])', (4, [12, 12, 8, 7, 1, -2, -4])),
    ('sort_passes([5, 5, 10, 7, 6, 8, 7])', (5, [10, 8, 7, 7, 6, 5, 5])),
    ('sort_passes([6, 5])', (1, [6, 5])),
    ('sort_passes([-2, 4, 2, -5, 3, 10, 9, 6])', (6, [10, 9, 6, 4, 3, 2, -2, -5])),
    ('sort_passes([-5, 0, 0, -4, -2, -2, 0, 1])', (8, [1, 0, 0, 0, -2, -2, -4, -5])),
    ('sort_passes([0])', (1, [0])),
    ('sort_passes([-2, 2, 1, 12, -1, 12, 0])', (5, [12, 12, 2, 1, 0, -1, -2])),
    ('sort_passes([-4, 6, 3, 3, -3, 3, 0])', (3, [6, 3, 3, 3, 0, -3, -4])),
    ('sort_passes([-1, -1, 1, 0, -2, -3, 5])', (7, [5, 1, 0, -1, -1, -2, -3])),
    ('sort_passes([1, 3, 2])', (2, [3, 2, 1])),
    ('sort_passes([-1, 0])', (2, [0, -1])),
    ('sort_passes([0, 2, -2, -2, -2, 5, -3])', (6, [5, 2, 0, -2, -2, -2, -3])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
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
