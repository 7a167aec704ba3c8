import sys

from module import in_groups

CASES = [
    ('in_groups([19, 12, 18, 9], 4)', [[19, 12, 18, 9]]),
    ('in_groups([8], 2)', [[8]]),
    ('in_groups([9, 0, 10, 8], 1)', [[9], [0], [10], [8]]),
    ('in_groups([4], 4)', [[4]]),
    ('in_groups([10, 4, 6], 1)', [[10], [4], [6]]),
    ('in_groups([], 4)', []),
    ('in_groups([19, 17, 7, 14], 3)', [[19, 17, 7], [14]]),
    ('in_groups([4, 17, 1, 3, 10, 9, 10, 2], 3)', [[4, 17, 1], [3, 10, 9], [10, 2]]),
    ('in_groups([], 2)', []),
    ('in_groups([2, 2, 1, 2, 4], 1)', [[2], [2], [1], [2], [4]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
