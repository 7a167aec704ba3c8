import sys

from far_pairs import far_pairs

CASES = [
    ('far_pairs([-5, -5], 1)', (None, 1)),
    ('far_pairs([-4, -4], 1)', (None, 1)),
    ('far_pairs([-4, 5, 10], 1)', (1, 1)),
    ('far_pairs([1, -4], 4)', (None, 4)),
    ('far_pairs([9, 14, 13, 15], 1)', (None, 1)),
    ('far_pairs([10, 5, 13, -4, 0], 4)', (None, 4)),
    ('far_pairs([4, 5, 9, 7], 4)', (None, 4)),
    ('far_pairs([], 1)', (None, 1)),
    ('far_pairs([6, 5, 6, 8, 5], 1)', (4, 1)),
    ('far_pairs([-3, 5, 15, 10, 8, -2, 0, 4, 2], 1)', (3, 1)),
    ('far_pairs([0, 4, 4, 4, 1, 0, 2], 3)', (4, 3)),
    ('far_pairs([15, -5, -5, 3], 3)', (None, 3)),
    ('far_pairs([10, 12, 11, 9, 15, 14], 3)', (5, 3)),
    ('far_pairs([-3, 15, -2, -4, 6, -5, 13], 2)', (None, 2)),
    ('far_pairs([3, 3], 3)', (None, 3)),
    ('far_pairs([-2, -1, -3, 9, 15], 4)', (4, 4)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("far_pairs.py"):
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
