import sys

from source import enclosing_box

CASES = [
    ('enclosing_box([(-6, 4)])', 0),
    ('enclosing_box([(8, -8)])', 0),
    ('enclosing_box([(4, -7), (8, 8)])', 60),
    ('enclosing_box([(-2, -7), (-9, -7), (-3, 1), (2, 8)])', 165),
    ('enclosing_box([(-1, -4), (-1, -4)])', 0),
    ('enclosing_box([(9, -4), (-9, -7)])', 54),
    ('enclosing_box([(-1, 2)])', 0),
    ('enclosing_box([(-1, 1)])', 0),
    ('enclosing_box([(-5, 7), (-5, 7)])', 0),
    ('enclosing_box([(8, 0), (-3, 8)])', 88),
    ('enclosing_box([(8, -2), (-6, -5)])', 42),
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
