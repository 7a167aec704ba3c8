import sys

from main import largest_node

CASES = [
    ('largest_node((1, None, None))', 1),
    ('largest_node((0, None, None))', 0),
    ('largest_node((11, (-8, (-3, None, None), (14, None, None)), (5, (2, None, None), (16, None, None))))', 16),
    ('largest_node((14, (14, (10, None, None), (-1, None, None)), (9, None, (8, None, None))))', 14),
    ('largest_node((17, (5, (-1, None, None), (20, None, None)), (20, None, (-6, None, None))))', 20),
    ('largest_node((16, (10, None, (3, None, None)), (5, (-1, None, None), None)))', 16),
    ('largest_node((12, None, None))', 12),
    ('largest_node((0, (-6, (-7, None, None), (-3, None, None)), (-5, (12, None, None), (-6, None, None))))', 12),
    ('largest_node((10, (2, (6, None, None), (-5, None, None)), (-6, (14, None, None), (12, None, None))))', 14),
    ('largest_node((8, None, (2, None, None)))', 8),
    ('largest_node((2, (10, (0, None, None), None), (-4, None, None)))', 10),
    ('largest_node((10, (19, (-7, None, None), (-4, None, None)), (11, (-2, None, None), (6, None, None))))', 19),
    ('largest_node((-8, (-7, (9, None, None), (5, None, None)), (-8, (12, None, None), (4, None, None))))', 12),
    ('largest_node((20, (11, (9, None, None), (14, None, None)), (1, (-9, None, None), None)))', 20),
    ('largest_node((-6, (17, None, None), None))', 17),
    ('largest_node((0, (-4, (-2, None, None), (10, None, None)), (11, (9, None, None), (2, None, None))))', 11),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("main.py"):
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
