import sys

from pack import pack

CASES = [
    ('pack([], 0)', 0),
    ('pack([], 1)', 0),
    ('pack([(3, 12), (3, 13), (2, 14), (6, 11)], 7)', 27),
    ('pack([(1, 5), (2, 12), (2, 12), (6, 8)], 2)', 12),
    ('pack([(2, 12), (1, 11), (5, 12)], 0)', 0),
    ('pack([(1, 12)], 4)', 12),
    ('pack([(5, 8), (6, 6), (6, 15), (4, 5), (6, 15)], 4)', 5),
    ('pack([(4, 15), (3, 15), (4, 8), (2, 13)], 12)', 43),
    ('pack([(3, 1), (6, 11), (2, 3), (4, 15), (4, 13)], 9)', 28),
    ('pack([(5, 8)], 2)', 0),
    ('pack([(2, 3), (6, 7), (3, 14), (2, 6)], 10)', 23),
    ('pack([(5, 2)], 10)', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("pack.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
