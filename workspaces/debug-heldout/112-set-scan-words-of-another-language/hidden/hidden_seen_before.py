import sys

from seen_before import seen_before

CASES = [
    ('seen_before([0, 1])', ([1], 2)),
    ('seen_before([-1, 5, 2, 6, 3, 5])', ([-1, 5, 3, 5], 5)),
    ('seen_before([0])', ([], 1)),
    ('seen_before([0, 5, -1])', ([5, -1], 3)),
    ('seen_before([8, 3, 9, 4, 5, 2, -2])', ([3, 9, 5, 2, -2], 5)),
    ('seen_before([6, 0, 8, 8, 5])', ([0, 8, 5], 3)),
    ('seen_before([-2, 5, 4, 5, 3, -1, 7, -2])', ([5, 5, 3, -1, 7, -2], 5)),
    ('seen_before([8, 0, 7, 8, 1, 6, 1, 2])', ([7, 8, 1, 6, 1], 5)),
    ('seen_before([9, 8, 7, -1, 2, 7, -2, -1, 9])', ([9, 7, -1, 7, -2, -1, 9], 4)),
    ('seen_before([2, 6, 1, 6, 3, 4, 6, 9])', ([1, 6, 3, 4, 6, 9], 5)),
    ('seen_before([5, 0, 8, 6, 9, 6])', ([5, 6, 9, 6], 4)),
    ('seen_before([9, 2, 0, 4, 0])', ([9, 4, 0], 3)),
    ('seen_before([5, 0, 9, 9, 3, 9, 0, 9, 0])', ([5, 9, 9, 3, 9, 0, 9, 0], 4)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("seen_before.py"):
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
