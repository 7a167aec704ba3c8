import sys

from lib import refine

CASES = [
    ('refine([])', []),
    ('refine([3, 7, 1, 7, 6, 2, 6, 4, 4])', [12, 1, 2, 7, 4]),
    ('refine([9, 0, 3, 1, -8, 4, -3])', [0, 9, -2, 7, -24]),
    ('refine([2, 4, 5, 2, 3, 7, 5, 8, 2])', [8, 13, 14, -1, 0, 5, -10]),
    ('refine([-5, -4, -7, -8, -6, -8, -4])', [-20, -19, -22]),
    ('refine([-6, 20, 12, 18, 10, 15, 19, -8, -4])', [-16]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lib.py"):
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
