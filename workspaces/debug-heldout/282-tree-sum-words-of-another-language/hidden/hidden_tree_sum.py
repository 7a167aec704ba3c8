import sys

from tree_sum import tree_sum

CASES = [
    ('tree_sum((2, None, None))', 2),
    ('tree_sum((-5, (4, (3, None, None), (9, None, None)), None))', 11),
    ('tree_sum(None)', 0),
    ('tree_sum((-4, (7, (8, None, None), (5, None, None)), (12, (5, None, None), (5, None, None))))', 38),
    ('tree_sum((3, (8, (-5, None, None), (12, None, None)), (1, (5, None, None), (0, None, None))))', 24),
    ('tree_sum((-3, (9, (8, None, None), (-5, None, None)), (4, None, (11, None, None))))', 24),
    ('tree_sum((1, (-2, (6, None, None), (7, None, None)), (12, None, (8, None, None))))', 32),
    ('tree_sum((2, (3, None, (2, None, None)), (-1, (-3, None, None), (-5, None, None))))', -2),
    ('tree_sum((-2, (10, (0, None, None), None), (7, (-1, None, None), (5, None, None))))', 19),
    ('tree_sum((0, (10, (-4, None, None), (-2, None, None)), (-3, None, (2, None, None))))', 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tree_sum.py"):
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
