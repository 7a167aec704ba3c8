import sys

from program import newton_poly

CASES = [
    ('newton_poly([-5, 5, 0], 5, 1)', 2.778),
    ('newton_poly([3, 1, -1, 1], 2, 3)', 0.455),
    ('newton_poly([2, 2], 2, 2)', -1.0),
    ('newton_poly([-3, 3], 3, 5)', 1.0),
    ('newton_poly([2, 3], 6, 2)', -1.5),
    ('newton_poly([0, 5, -1], 2, 3)', 0.2),
    ('newton_poly([1, -1], 2, 3)', 1.0),
    ('newton_poly([-2, 5], 3, 3)', 2.5),
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
