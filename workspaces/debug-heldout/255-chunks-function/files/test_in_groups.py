import sys

from in_groups import in_groups

CASES = [
    ('in_groups([5, 7], 1)', [[5], [7]]),
    ('in_groups([1, 5], 3)', [[1, 5]]),
    ('in_groups([17, 12], 3)', [[17, 12]]),
    ('in_groups([1, 17, 3, 18, 16], 4)', [[1, 17, 3, 18], [16]]),
    ('in_groups([6, 9, 20, 8, 8], 3)', [[6, 9, 20], [8, 8]]),
    ('in_groups([0, 0], 1)', [[0], [0]]),
    ('in_groups([12, 12, 13, 14, 12], 4)', [[12, 12, 13, 14], [12]]),
    ('in_groups([14], 4)', [[14]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("in_groups.py"):
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
