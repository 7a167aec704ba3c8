import sys

from divide_poly import divide_poly

CASES = [
    ('divide_poly([6, -4], 0)', ([6], -4)),
    ('divide_poly([2, 2], 3)', ([2], 8)),
    ('divide_poly([-4, -2, -1], 1)', ([-4, -6], -7)),
    ('divide_poly([4, -5], -1)', ([4], -9)),
    ('divide_poly([4, 2], 1)', ([4], 6)),
    ('divide_poly([3, -4, 0, 3, -4], 1)', ([3, -1, -1, 2], -2)),
    ('divide_poly([-3, -2, 3], 0)', ([-3, -2], 3)),
    ('divide_poly([4, -6], 1)', ([4], -2)),
    ('divide_poly([2, 0], -2)', ([2], -4)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("divide_poly.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
