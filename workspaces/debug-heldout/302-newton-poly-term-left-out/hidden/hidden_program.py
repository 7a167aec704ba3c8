import sys

from program import newton_poly

CASES = [
    ('newton_poly([4, -5, 1, -5], 1, 1)', 2.667),
    ('newton_poly([-1, -4], 1, 5)', -4.0),
    ('newton_poly([-2, -2, -2, -2], 1, 4)', -1.118),
    ('newton_poly([-4, -4, -4, -4], 3, 1)', 1.824),
    ('newton_poly([-4, 3, 2, -5], 6, 0)', 6.0),
    ('newton_poly([-2, 5, -2], 1, 5)', 0.5),
    ('newton_poly([-2, 2], 3, 1)', 1.0),
    ('newton_poly([5, 1, 1, 5], 2, 2)', 0.564),
    ('newton_poly([1, 1, 0, -3], 4, 3)', 1.334),
    ('newton_poly([2, 2], 5, 4)', -1.0),
    ('newton_poly([2, -5, -3], 6, 5)', 3.0),
    ('newton_poly([-5, -1, 0, -3], 2, 4)', -6.377),
    ('newton_poly([-2, -4, -2], 6, 4)', -0.562),
    ('newton_poly([1, 1, 1], 1, 1)', 0.0),
    ('newton_poly([5, -2, -5, -2], 2, 1)', 1.574),
    ('newton_poly([5, 0, 0], 4, 2)', 1.0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
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
