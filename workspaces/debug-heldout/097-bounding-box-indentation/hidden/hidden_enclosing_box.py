import sys

from enclosing_box import enclosing_box

CASES = [
    ('enclosing_box([(6, -1), (-1, -7)])', (-1, -7, 6, -1)),
    ('enclosing_box([(4, 6), (4, 6), (-9, 4), (3, -2), (6, -9), (2, -3)])', (-9, -9, 6, 6)),
    ('enclosing_box([(0, 3), (-2, -3), (1, -5), (1, 1), (3, -8)])', (-2, -8, 3, 3)),
    ('enclosing_box([(8, 8), (1, -2), (-4, -9), (0, 7), (1, -2)])', (-4, -9, 8, 8)),
    ('enclosing_box([(-9, -3), (6, 6)])', (-9, -3, 6, 6)),
    ('enclosing_box([(-4, 3), (1, 0)])', (-4, 0, 1, 3)),
    ('enclosing_box([(9, 8), (-8, 8), (-4, 3), (8, -9)])', (-8, -9, 9, 8)),
    ('enclosing_box([(2, 2), (9, 3), (-6, 5), (4, -6), (1, -8), (5, -3)])', (-6, -8, 9, 5)),
    ('enclosing_box([(-3, 1), (0, 0), (0, -6)])', (-3, -6, 0, 1)),
    ('enclosing_box([(-5, -4), (4, -9), (9, 1), (-6, -4), (4, 9), (9, 1)])', (-6, -9, 9, 9)),
    ('enclosing_box([(-8, -9)])', (-8, -9, -8, -9)),
    ('enclosing_box([(9, -2), (1, 5), (6, 6)])', (1, -2, 9, 6)),
    ('enclosing_box([(1, -3), (-6, 1), (-4, -2), (-6, 1), (3, 1)])', (-6, -3, 3, 1)),
    ('enclosing_box([(-3, -1), (-5, -8), (2, 1), (-2, 1), (-2, 8), (-2, 1)])', (-5, -8, 2, 8)),
    ('enclosing_box([(-4, -8)])', (-4, -8, -4, -8)),
    ('enclosing_box([(7, -2), (4, 2), (8, 5)])', (4, -2, 8, 5)),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
