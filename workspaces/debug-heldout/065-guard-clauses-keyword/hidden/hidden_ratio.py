import sys

from ratio import ratio

CASES = [
    ('ratio([12, 12], -1)', 12),
    ('ratio([-5, -5, -2, 0, -1], 0)', -9),
    ('ratio([0], 6)', 0),
    ('ratio([10, -4], 2)', 10),
    ('ratio([13, 9], 4)', 13),
    ('ratio([-1, 1, -2], 6)', -1),
    ('ratio([10, 12, 11], -1)', 11),
    ('ratio([], 6)', -1),
    ('ratio([-5], -1)', -5),
    ('ratio([2], 4)', 2),
    ('ratio([0, 11, 7, 8, -5, 1], -1)', 7),
    ('ratio([11], 4)', 11),
    ('ratio([5], 3)', 5),
    ('ratio([], -1)', -1),
    ('ratio([-2, 15, 5], 3)', 5),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("ratio.py"):
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
