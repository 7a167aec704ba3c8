import sys

from bounding_box import bounding_box

CASES = [
    ('bounding_box([(1, 1), (-1, 0), (5, 7)])', (-1, 0, 5, 7)),
    ('bounding_box([(-1, -4), (-9, 1), (9, -7)])', (-9, -7, 9, 1)),
    ('bounding_box([(-8, 8)])', (-8, 8, -8, 8)),
    ('bounding_box([(-6, 9), (-2, -1), (1, -5), (-5, 3), (-2, -1), (6, -3)])', (-6, -5, 6, 9)),
    ('bounding_box([(9, -1), (3, 4), (0, -3), (-7, 4)])', (-7, -3, 9, 4)),
    ('bounding_box([(-2, 4)])', (-2, 4, -2, 4)),
    ('bounding_box([(-9, -1), (-4, -1), (8, -7), (-4, -2), (5, 5), (-4, 2)])', (-9, -7, 8, 5)),
    ('bounding_box([(9, -5), (-2, 7), (9, 0), (-2, 7)])', (-2, -5, 9, 7)),
    ('bounding_box([(1, -1), (6, 7), (-3, 3), (-3, 8), (2, 2), (9, 6)])', (-3, -1, 9, 8)),
    ('bounding_box([(-4, 6), (-5, -7), (0, -3), (-9, -8), (1, -8)])', (-9, -8, 1, 6)),
    ('bounding_box([(9, 2), (-3, 0), (-3, -2), (-6, -8), (-4, 0)])', (-6, -8, 9, 2)),
    ('bounding_box([(-5, -3), (-5, -3), (7, -4)])', (-5, -4, 7, -3)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("bounding_box.py"):
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
