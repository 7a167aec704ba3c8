import sys

from mylib import bounding_box

CASES = [
    ('bounding_box([(1, -1)])', (1, -1, 1, -1)),
    ('bounding_box([(0, -7), (8, 9), (1, -3)])', (0, -7, 8, 9)),
    ('bounding_box([(9, 0)])', (9, 0, 9, 0)),
    ('bounding_box([(-1, -1), (3, -4), (3, -4), (-8, -2), (6, 4)])', (-8, -4, 6, 4)),
    ('bounding_box([(-2, -6), (7, 5)])', (-2, -6, 7, 5)),
    ('bounding_box([(6, -1)])', (6, -1, 6, -1)),
    ('bounding_box([(-7, -5), (-7, -5), (-8, 2)])', (-8, -5, -7, 2)),
    ('bounding_box([(-3, -2)])', (-3, -2, -3, -2)),
    ('bounding_box([(-7, -5), (1, -5), (-3, 4), (8, 0), (-7, -5)])', (-7, -5, 8, 4)),
    ('bounding_box([(0, -5), (-4, 1), (-7, -4), (7, 7), (0, -5)])', (-7, -5, 7, 7)),
    ('bounding_box([(2, 0), (2, 0), (8, -3), (4, 4), (-1, -2), (6, 2)])', (-1, -3, 8, 4)),
    ('bounding_box([(-7, -6), (-6, 2), (-4, 9), (7, -7)])', (-7, -7, 7, 9)),
    ('bounding_box([(9, -8), (-2, -2), (7, 8), (-6, -7), (-6, 0), (-2, -2)])', (-6, -8, 9, 8)),
    ('bounding_box([(3, -3), (3, -3), (9, -9), (8, -6), (0, -5)])', (0, -9, 9, -3)),
    ('bounding_box([(0, 0), (-7, 6), (-2, 9), (5, -6)])', (-7, -6, 5, 9)),
    ('bounding_box([(9, -5)])', (9, -5, 9, -5)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
