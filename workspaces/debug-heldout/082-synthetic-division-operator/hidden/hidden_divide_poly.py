import sys

from divide_poly import divide_poly

CASES = [
    ('divide_poly([-1, -3, -1], -3)', ([-1, 0], -1)),
    ('divide_poly([1, -4, -5], -2)', ([1, -6], 7)),
    ('divide_poly([3, 0, 3, 4, 3], 4)', ([3, 12, 51, 208], 835)),
    ('divide_poly([-2, -6, 0], 0)', ([-2, -6], 0)),
    ('divide_poly([6, 5, 5], 4)', ([6, 29], 121)),
    ('divide_poly([4, 3], -2)', ([4], -5)),
    ('divide_poly([-5, -4, 2, -2, 2], -2)', ([-5, 6, -10, 18], -34)),
    ('divide_poly([-6, -2, -1, 3, 4], 2)', ([-6, -14, -29, -55], -106)),
    ('divide_poly([5, -2, -6, -6, 6], -1)', ([5, -7, 1, -7], 13)),
    ('divide_poly([-4, 4], -1)', ([-4], 8)),
    ('divide_poly([1, -4], -3)', ([1], -7)),
    ('divide_poly([-6, -6], -3)', ([-6], 12)),
    ('divide_poly([-1, -3, 5, 2], -2)', ([-1, -1, 7], -12)),
    ('divide_poly([5, 5, 2, 4, 4], 4)', ([5, 25, 102, 412], 1652)),
    ('divide_poly([1, 5], 3)', ([1], 8)),
    ('divide_poly([4, -5, -5, -4, -4], -3)', ([4, -17, 46, -142], 422)),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
