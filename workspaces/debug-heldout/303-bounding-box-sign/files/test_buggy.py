import sys

from buggy import bounding_box

CASES = [
    ('bounding_box([(-6, -1), (8, 1)])', (-6, -1, 8, 1)),
    ('bounding_box([(4, 9)])', (4, 9, 4, 9)),
    ('bounding_box([(-6, 6), (3, 3), (-4, -6), (-1, 6)])', (-6, -6, 3, 6)),
    ('bounding_box([(-9, 1)])', (-9, 1, -9, 1)),
    ('bounding_box([(-2, -3), (8, 7), (1, -7), (4, -2)])', (-2, -7, 8, 7)),
    ('bounding_box([(-1, -9), (4, 4), (-5, -1)])', (-5, -9, 4, 4)),
    ('bounding_box([(-1, -8)])', (-1, -8, -1, -8)),
    ('bounding_box([(8, 9), (4, 1)])', (4, 1, 8, 9)),
    ('bounding_box([(-6, -7), (4, -1), (6, 3)])', (-6, -7, 6, 3)),
    ('bounding_box([(1, -2)])', (1, -2, 1, -2)),
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
