import sys

from tools import play

CASES = [
    ('play([9, 7, 9, 3, 7], 4)', ([3, 3, 3, 1, 1], 11)),
    ('play([3], 3)', ([3], 1)),
    ('play([2, 1, 5, 7, 5], 2)', ([2, 1, 1, 1, 1], 12)),
    ('play([8, 1, 8, 1, 8, 4], 4)', ([1, 1, 4, 4, 4, 4], 9)),
    ('play([3, 1, 1, 3], 2)', ([1, 1, 1, 1], 6)),
    ('play([9, 5, 3], 2)', ([1, 1, 1], 10)),
    ('play([1, 3, 1], 2)', ([1, 1, 1], 4)),
    ('play([8], 3)', ([2], 3)),
    ('play([5, 1, 9, 1, 6, 7], 2)', ([1, 1, 1, 2, 1, 1], 17)),
    ('play([6, 2, 7, 6, 1], 4)', ([2, 1, 2, 3, 2], 8)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tools.py"):
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
