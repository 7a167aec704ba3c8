import sys

from guarded import guarded

CASES = [
    ('guarded([15, 1], -1)', 2),
    ('guarded([2, 3, -5, 8, 3, 1], -1)', 6),
    ('guarded([9, 12, -4, 4, 1, -2], 0)', 34),
    ('guarded([15, 12, 4, 2, 8, 8], 5)', 120),
    ('guarded([11], 2)', 1),
    ('guarded([10, 9, 7, 8, 9, 4], 3)', 80),
    ('guarded([-2, 8, -3], 6)', 3),
    ('guarded([12, 7], 5)', 2),
    ('guarded([-1], 0)', -6),
    ('guarded([6, 5, 5, 3, 2, 6], 0)', 22),
    ('guarded([5, 3, 5, 1, 5], 0)', 18),
    ('guarded([], 1)', 0),
    ('guarded([13, 4, 10], 4)', 3),
    ('guarded([4, 1, 1, 6, 6, 4], 6)', 6),
    ('guarded([9, 13, 14, 8], 5)', 4),
    ('guarded([10, 10, 8, 7, 10], 5)', 5),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("guarded.py"):
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
