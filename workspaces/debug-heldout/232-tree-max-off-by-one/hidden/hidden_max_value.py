import sys

from max_value import max_value

CASES = [
    ('max_value((-4, None, None))', -4),
    ('max_value((5, None, None))', 5),
    ('max_value((15, None, None))', 15),
    ('max_value((-8, None, (7, (19, None, None), (-2, None, None))))', 19),
    ('max_value((6, (-5, (-2, None, None), (12, None, None)), (5, (-7, None, None), (18, None, None))))', 18),
    ('max_value((-9, (12, (5, None, None), (5, None, None)), (-6, None, (17, None, None))))', 17),
    ('max_value((4, (7, (2, None, None), None), (15, None, (0, None, None))))', 15),
    ('max_value((11, (0, (7, None, None), (19, None, None)), (-8, (0, None, None), (15, None, None))))', 19),
    ('max_value((-8, (16, (-5, None, None), (-5, None, None)), (-2, (3, None, None), (13, None, None))))', 16),
    ('max_value((20, (13, (-4, None, None), None), (8, (-6, None, None), (10, None, None))))', 20),
    ('max_value((-5, None, None))', -5),
    ('max_value((7, (0, (3, None, None), None), (9, (1, None, None), (-6, None, None))))', 9),
    ('max_value((10, (-7, (-1, None, None), None), (-9, (-6, None, None), (-9, None, None))))', 10),
    ('max_value((11, (17, (17, None, None), (4, None, None)), (8, (-9, None, None), (-8, None, None))))', 17),
    ('max_value((4, (4, None, None), (11, (2, None, None), None)))', 11),
    ('max_value((0, None, (8, (4, None, None), (5, None, None))))', 8),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("max_value.py"):
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
