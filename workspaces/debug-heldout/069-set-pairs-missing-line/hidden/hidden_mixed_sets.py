import sys

from mixed_sets import mixed_sets

CASES = [
    ('mixed_sets([1, 1], [])', 0),
    ('mixed_sets([0, 5], [9, 7, 1, 5, 8])', 0),
    ('mixed_sets([3, 7, 5, 6, 3], [1, 8, 1, 7, 7])', 3),
    ('mixed_sets([3, 9, 5, 8, 6], [3, 5])', 4),
    ('mixed_sets([1, 9, 6, 6], [9, 7, 8, 2])', 2),
    ('mixed_sets([], [2, 2])', 0),
    ('mixed_sets([7, 5, 3, 0], [8, 9, 3, 6, 8, 9, 7])', 0),
    ('mixed_sets([5, 8, 4, 3, 2], [0, 0, 4, 9, 4])', 0),
    ('mixed_sets([1, 3, 3], [5, 7])', 0),
    ('mixed_sets([9, 7, 9, 7, 3, 4], [7, 1, 0, 6, 9])', 3),
    ('mixed_sets([0], [7, 3, 4, 1, 5, 3, 6])', 0),
    ('mixed_sets([1, 6, 3], [7, 6, 5, 6, 5])', 0),
    ('mixed_sets([4, 2, 5, 4], [5, 2])', 0),
    ('mixed_sets([9], [])', 0),
    ('mixed_sets([1, 9, 7, 8, 5], [6])', 0),
    ('mixed_sets([0, 9, 1], [7, 8, 5, 7, 0, 1])', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mixed_sets.py"):
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
