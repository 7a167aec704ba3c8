import sys

from source import enclosing_box

CASES = [
    ('enclosing_box([(6, 2)])', 0),
    ('enclosing_box([(-9, 0), (1, -8)])', 80),
    ('enclosing_box([(-6, 2), (-6, 2)])', 0),
    ('enclosing_box([(-1, 3), (2, 0), (-1, -1)])', 12),
    ('enclosing_box([(3, -6)])', 0),
    ('enclosing_box([(-3, -2), (-3, -2), (3, 7), (6, -7), (5, -3), (-6, 4)])', 168),
    ('enclosing_box([(6, -6), (2, -9)])', 12),
    ('enclosing_box([(9, -6), (-8, -5), (-7, 2), (-3, 7), (-5, -4)])', 221),
    ('enclosing_box([(-2, -3), (6, -6), (-9, -8), (-5, 8), (-7, 2), (8, 3)])', 272),
    ('enclosing_box([(-8, -3), (1, 0), (-5, 1)])', 36),
    ('enclosing_box([(9, 8), (4, 6), (-6, -9), (9, -3), (-3, 8)])', 255),
    ('enclosing_box([(1, 2), (-9, 7), (-4, -2), (1, 2)])', 90),
    ('enclosing_box([(6, 1), (-5, -9), (2, 2), (4, 6), (-1, -8), (4, -9)])', 165),
    ('enclosing_box([(-7, -3), (0, 1), (7, 4), (-7, 3), (7, 2)])', 98),
    ('enclosing_box([(-7, -8), (5, -9), (8, 4), (-7, -8), (9, 9), (8, 4)])', 288),
    ('enclosing_box([(7, 1), (-2, -3)])', 36),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
