import sys

from enclosing_box import enclosing_box

CASES = [
    ('enclosing_box([(-8, 0), (4, -3), (5, -4)])', 52),
    ('enclosing_box([(-6, 0), (3, 4)])', 36),
    ('enclosing_box([(6, -5), (-3, 6), (7, 4), (1, -7), (-2, 3)])', 130),
    ('enclosing_box([(0, -7)])', 0),
    ('enclosing_box([(6, -6), (-4, -8), (-8, -6), (7, -5), (-5, 1), (1, -6)])', 135),
    ('enclosing_box([(3, -4)])', 0),
    ('enclosing_box([(-9, -9), (7, 4), (4, -1), (-3, -6), (-9, -9)])', 208),
    ('enclosing_box([(-5, 9), (-7, 5), (-2, -4), (2, -8), (-3, -4)])', 153),
    ('enclosing_box([(-5, 4), (-5, 4), (-5, 4), (3, -9), (6, -2), (-7, 3)])', 169),
    ('enclosing_box([(2, 7), (7, 7), (-5, -3), (-4, 3), (-4, 3), (-6, 2)])', 130),
    ('enclosing_box([(-4, -7), (-3, 9), (-6, 2), (3, -5), (-8, 7)])', 176),
    ('enclosing_box([(-4, -8), (4, -3), (4, -5), (4, -5), (3, 7), (-3, -3)])', 120),
    ('enclosing_box([(-8, 8), (-8, 0), (-9, 0)])', 8),
    ('enclosing_box([(-3, -9), (-3, -7), (-5, 8), (-3, -7), (-3, -9)])', 34),
    ('enclosing_box([(0, 1), (-7, -7), (7, -8), (-7, -2), (7, 3), (4, 7)])', 210),
    ('enclosing_box([(-8, 7), (5, -7), (-7, 7), (1, 5), (2, 1)])', 182),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("enclosing_box.py"):
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
