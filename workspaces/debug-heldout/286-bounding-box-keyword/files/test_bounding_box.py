import sys

from bounding_box import bounding_box

CASES = [
    ('bounding_box([(8, -2), (-9, -3)])', (-9, -3, 8, -2)),
    ('bounding_box([(-6, 7), (4, -3), (-4, -1), (1, 9)])', (-6, -3, 4, 9)),
    ('bounding_box([(-6, 2), (-5, 0), (-2, -1)])', (-6, -1, -2, 2)),
    ('bounding_box([(-8, 9), (-4, 8), (1, -8)])', (-8, -8, 1, 9)),
    ('bounding_box([(1, -5), (-2, -3), (-8, -7)])', (-8, -7, 1, -3)),
    ('bounding_box([(0, 6), (0, 6), (7, 6)])', (0, 6, 7, 6)),
    ('bounding_box([(3, -7), (5, -9), (3, -6), (-6, 8)])', (-6, -9, 5, 8)),
    ('bounding_box([(1, -3)])', (1, -3, 1, -3)),
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
