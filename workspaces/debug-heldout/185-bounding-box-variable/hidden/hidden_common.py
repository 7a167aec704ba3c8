import sys

from common import bounding_box

CASES = [
    ('bounding_box([(5, -5), (1, 9), (2, -2)])', (1, -5, 5, 9)),
    ('bounding_box([(-9, 9), (-5, -5), (-9, 9)])', (-9, -5, -5, 9)),
    ('bounding_box([(-4, -4), (-6, 3), (-3, -3)])', (-6, -4, -3, 3)),
    ('bounding_box([(4, -9), (6, -2), (6, -2), (2, -9), (3, -2)])', (2, -9, 6, -2)),
    ('bounding_box([(-6, 3), (-2, 5), (-9, 2), (-9, 0), (3, -6)])', (-9, -6, 3, 5)),
    ('bounding_box([(5, -3), (5, 4), (6, -2), (5, 1)])', (5, -3, 6, 4)),
    ('bounding_box([(0, 3), (0, 3)])', (0, 3, 0, 3)),
    ('bounding_box([(7, 1), (-4, -9), (9, -8), (-1, -4), (-9, 9), (-4, -9)])', (-9, -9, 9, 9)),
    ('bounding_box([(-1, -3), (-4, 7), (-5, -1), (-1, -3), (-1, -3)])', (-5, -3, -1, 7)),
    ('bounding_box([(6, -2), (3, 8), (-9, -6), (-7, 3), (-4, -3)])', (-9, -6, 6, 8)),
    ('bounding_box([(-5, -4), (-7, -1), (2, 0), (4, 9), (9, -1)])', (-7, -4, 9, 9)),
    ('bounding_box([(7, 3), (0, 1), (-4, 7)])', (-4, 1, 7, 7)),
    ('bounding_box([(7, -3)])', (7, -3, 7, -3)),
    ('bounding_box([(-4, 0)])', (-4, 0, -4, 0)),
    ('bounding_box([(2, -1), (9, -9), (-2, 5), (7, -2)])', (-2, -9, 9, 5)),
    ('bounding_box([(-2, 7), (-5, -6), (-5, -6), (7, 8), (-7, 0), (-5, -6)])', (-7, -6, 7, 8)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
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
