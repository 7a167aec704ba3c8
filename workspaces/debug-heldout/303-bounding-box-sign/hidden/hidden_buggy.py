import sys

from buggy import bounding_box

CASES = [
    ('bounding_box([(-4, -2), (-4, 1), (-5, -9), (2, 0), (1, 5), (2, 0)])', (-5, -9, 2, 5)),
    ('bounding_box([(0, 2), (9, 9), (-9, -9), (0, 2), (-5, -7), (-6, 1)])', (-9, -9, 9, 9)),
    ('bounding_box([(6, 6), (6, 8), (6, 8), (-9, 9), (6, -3), (0, 4)])', (-9, -3, 6, 9)),
    ('bounding_box([(-8, -3)])', (-8, -3, -8, -3)),
    ('bounding_box([(3, 3), (4, -3)])', (3, -3, 4, 3)),
    ('bounding_box([(9, 5), (7, 2), (1, 5)])', (1, 2, 9, 5)),
    ('bounding_box([(-8, -9), (-8, -9), (-8, -9), (-6, -8)])', (-8, -9, -6, -8)),
    ('bounding_box([(-7, 1), (7, -1), (4, 2), (-3, -2), (-3, -5), (-2, -8)])', (-7, -8, 7, 2)),
    ('bounding_box([(-4, -4), (-4, -4)])', (-4, -4, -4, -4)),
    ('bounding_box([(2, 8), (8, -9), (-8, -2)])', (-8, -9, 8, 8)),
    ('bounding_box([(5, -3), (5, -3), (-4, -7), (9, 6), (-1, 5), (-5, 8)])', (-5, -7, 9, 8)),
    ('bounding_box([(-6, 0)])', (-6, 0, -6, 0)),
    ('bounding_box([(-3, -2), (-3, 6), (3, 7), (7, 4), (3, 7)])', (-3, -2, 7, 7)),
    ('bounding_box([(2, -7), (4, -2), (2, 9), (2, 9)])', (2, -7, 4, 9)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
