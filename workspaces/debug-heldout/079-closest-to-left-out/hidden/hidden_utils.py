import sys

from utils import nearest_value

CASES = [
    ('nearest_value([2, 2], -30)', 2),
    ('nearest_value([0], 25)', 0),
    ('nearest_value([12, -12, -29, -22, 30, -12], -1)', -12),
    ('nearest_value([20, 21, -21, 14, -4, 28], -14)', -21),
    ('nearest_value([28, -1, 7, 0, 12, -25, -17], 15)', 12),
    ('nearest_value([-20, 29, -19, -2, -12, 3], -27)', -20),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("utils.py"):
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
