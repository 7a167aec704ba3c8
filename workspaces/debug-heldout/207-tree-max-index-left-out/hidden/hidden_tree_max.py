import sys

from tree_max import tree_max

CASES = [
    ('tree_max((5, None, None))', 5),
    ('tree_max((-3, None, None))', -3),
    ('tree_max((13, (0, (11, None, None), (4, None, None)), (1, (20, None, None), None)))', 20),
    ('tree_max((6, None, (2, (5, None, None), (0, None, None))))', 6),
    ('tree_max((6, (3, None, (3, None, None)), (5, (20, None, None), (7, None, None))))', 20),
    ('tree_max((-3, (-8, (-8, None, None), (8, None, None)), None))', 8),
    ('tree_max((18, (-9, (-2, None, None), (-9, None, None)), (13, (-9, None, None), (14, None, None))))', 18),
    ('tree_max((18, (9, (-7, None, None), None), (-6, (3, None, None), (11, None, None))))', 18),
    ('tree_max((-1, None, None))', -1),
    ('tree_max((4, None, (-2, (-9, None, None), (8, None, None))))', 8),
    ('tree_max((17, None, (0, (-1, None, None), (14, None, None))))', 17),
    ('tree_max((11, (4, (-1, None, None), None), (4, (4, None, None), (11, None, None))))', 11),
    ('tree_max((0, None, (12, (0, None, None), None)))', 12),
    ('tree_max((-6, (-5, (7, None, None), (8, None, None)), None))', 8),
    ('tree_max((12, (-2, (12, None, None), None), (12, (3, None, None), None)))', 12),
    ('tree_max((2, (14, (-2, None, None), (4, None, None)), (4, (-6, None, None), None)))', 14),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tree_max.py"):
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
