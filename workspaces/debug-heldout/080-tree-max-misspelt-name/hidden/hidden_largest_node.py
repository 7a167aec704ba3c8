import sys

from largest_node import largest_node

CASES = [
    ('largest_node((18, None, None))', 18),
    ('largest_node((-2, None, None))', -2),
    ('largest_node((19, (20, (9, None, None), (-9, None, None)), (-8, (17, None, None), (6, None, None))))', 20),
    ('largest_node((0, None, (18, (8, None, None), (4, None, None))))', 18),
    ('largest_node((-2, (4, (-2, None, None), None), (14, (10, None, None), (9, None, None))))', 14),
    ('largest_node((16, (-3, None, (16, None, None)), (17, (-7, None, None), None)))', 17),
    ('largest_node((13, (-5, (-6, None, None), (0, None, None)), (4, (17, None, None), (-6, None, None))))', 17),
    ('largest_node((13, (14, None, (18, None, None)), None))', 18),
    ('largest_node(None)', None),
    ('largest_node((3, (18, (-3, None, None), (-6, None, None)), (-4, None, (16, None, None))))', 18),
    ('largest_node((16, None, None))', 16),
    ('largest_node((11, (-5, None, (17, None, None)), (12, (13, None, None), (3, None, None))))', 17),
    ('largest_node((-5, (15, None, None), (19, (-6, None, None), (8, None, None))))', 19),
    ('largest_node((2, (-5, (6, None, None), (6, None, None)), None))', 6),
    ('largest_node((2, (19, (14, None, None), None), (1, (-4, None, None), (19, None, None))))', 19),
    ('largest_node((9, (-3, (-3, None, None), (-8, None, None)), (4, (16, None, None), (10, None, None))))', 16),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("largest_node.py"):
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
