import sys

from basic import play

CASES = [
    ('play([9], 2)', ([1], 5)),
    ('play([4], 4)', ([16], 1)),
    ('play([3, 8, 9, 1], 2)', ([1, 1, 4, 1], 12)),
    ('play([3], 4)', ([9], 1)),
    ('play([6, 7], 3)', ([9, 1], 5)),
    ('play([4, 6, 6, 3, 3], 2)', ([4, 1, 1, 4, 4], 12)),
    ('play([5, 8, 8, 6, 2], 3)', ([4, 4, 9, 4, 4], 11)),
    ('play([5, 6], 3)', ([4, 9], 4)),
    ('play([3, 5], 4)', ([9, 1], 3)),
    ('play([8, 5, 2, 8, 2, 8], 2)', ([4, 4, 1, 4, 4, 4], 17)),
    ('play([5, 3, 6, 4, 4, 1], 4)', ([9, 16, 16, 1, 1, 4], 8)),
    ('play([9, 5, 6, 6, 6, 7], 3)', ([4, 9, 9, 9, 9, 1], 14)),
    ('play([3, 2, 2], 1)', ([1, 1, 1], 7)),
    ('play([4, 6], 3)', ([1, 9], 4)),
    ('play([4, 9, 4], 2)', ([4, 4, 1], 9)),
    ('play([9, 1], 3)', ([1, 9], 4)),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
