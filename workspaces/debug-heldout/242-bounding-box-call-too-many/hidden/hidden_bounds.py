import sys

from bounds import bounds

CASES = [
    ('bounds([(5, -7), (0, -1), (7, 7)])', (0, -7, 7, 7)),
    ('bounds([(-6, -7), (-3, 8), (8, -5), (-6, 6), (-6, 6)])', (-6, -7, 8, 8)),
    ('bounds([(-6, 4), (9, -9), (9, 4)])', (-6, -9, 9, 4)),
    ('bounds([(5, 3), (6, -7), (-3, -4), (2, 5), (1, 7), (2, -2)])', (-3, -7, 6, 7)),
    ('bounds([(7, -8), (-7, 7), (1, -4), (0, 0), (1, -4), (4, 0)])', (-7, -8, 7, 7)),
    ('bounds([(1, 2), (4, 6), (9, -3), (3, 2)])', (1, -3, 9, 6)),
    ('bounds([(-2, 3)])', (-2, 3, -2, 3)),
    ('bounds([(1, 4), (4, -8)])', (1, -8, 4, 4)),
    ('bounds([(-5, 7)])', (-5, 7, -5, 7)),
    ('bounds([(5, 6), (-5, 7), (5, 6)])', (-5, 6, 5, 7)),
    ('bounds([(2, -9), (-8, -8), (6, -1)])', (-8, -9, 6, -1)),
    ('bounds([(1, -3), (0, 1), (5, 9), (-6, 3), (5, 9)])', (-6, -3, 5, 9)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("bounds.py"):
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
