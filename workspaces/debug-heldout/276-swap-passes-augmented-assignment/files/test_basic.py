import sys

from basic import sort_passes

CASES = [
    ('sort_passes([6, 10, 10, 12, 9, 7])', (4, [12, 10, 10, 9, 7, 6])),
    ('sort_passes([-1, 5, 7, 3, -4])', (3, [7, 5, 3, -1, -4])),
    ('sort_passes([10, 0, 2])', (2, [10, 2, 0])),
    ('sort_passes([5])', (1, [5])),
    ('sort_passes([6, 5, 4, 1])', (1, [6, 5, 4, 1])),
    ('sort_passes([4])', (1, [4])),
    ('sort_passes([10, -4])', (1, [10, -4])),
    ('sort_passes([])', (1, [])),
    ('sort_passes([10, 1, -4, 2, 5, 5])', (4, [10, 5, 5, 2, 1, -4])),
    ('sort_passes([12, 7, 7, 6, 2, 0])', (1, [12, 7, 7, 6, 2, 0])),
    ('sort_passes([12, 12])', (1, [12, 12])),
    ('sort_passes([7, 10])', (2, [10, 7])),
    ('sort_passes([11, 11])', (1, [11, 11])),
    ('sort_passes([5, -3, 3, 7, -5])', (4, [7, 5, 3, -3, -5])),
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
