import sys

from buggy import ratio

CASES = [
    ('ratio([15, 15], -1)', None),
    ('ratio([-4], -2)', None),
    ('ratio([14, 10, 15], -1)', None),
    ('ratio([-1], 3)', None),
    ('ratio([-4, -1, 11, 4], 0)', -4),
    ('ratio([5, 8], 6)', None),
    ('ratio([7, 1, 10, -3, 15, 9], 6)', None),
    ('ratio([0, 13, 5, 8, 8, -5], 6)', None),
    ('ratio([-3], 1)', None),
    ('ratio([1], 1)', None),
    ('ratio([-3, -2, -4, -3, 2], -1)', None),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
