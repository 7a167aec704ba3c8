import sys

from enclosing_box import enclosing_box

CASES = [
    ('enclosing_box([(1, 1)])', 0),
    ('enclosing_box([(-9, -8), (-6, -3), (-7, 6)])', 42),
    ('enclosing_box([(-6, 7), (1, -3), (0, -8), (-2, -5)])', 105),
    ('enclosing_box([(-3, 3)])', 0),
    ('enclosing_box([(1, 3), (-5, 5), (-7, 2)])', 24),
    ('enclosing_box([(-9, 6), (1, 4), (-3, 5), (8, -1), (-2, 4)])', 119),
    ('enclosing_box([(2, -8), (2, 7), (9, 2), (-1, 4), (6, 5)])', 150),
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
