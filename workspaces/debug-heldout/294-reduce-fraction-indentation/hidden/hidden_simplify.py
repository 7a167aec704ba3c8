import sys

from simplify import simplify

CASES = [
    ('simplify(0, 1)', (0, 1)),
    ('simplify(-12, 3)', (-4, 1)),
    ('simplify(58, 2)', (29, 1)),
    ('simplify(-33, 22)', (-3, 2)),
    ('simplify(41, 50)', (41, 50)),
    ('simplify(-12, 60)', (-1, 5)),
    ('simplify(-4, 25)', (-4, 25)),
    ('simplify(15, 17)', (15, 17)),
    ('simplify(-58, 11)', (-58, 11)),
    ('simplify(3, 57)', (1, 19)),
    ('simplify(-17, 49)', (-17, 49)),
    ('simplify(52, 42)', (26, 21)),
    ('simplify(-6, 29)', (-6, 29)),
    ('simplify(-60, 55)', (-12, 11)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("simplify.py"):
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
