import sys

from utils import nearest_value

CASES = [
    ('nearest_value([-10, -11, 0, -25, -14], 2)', 0),
    ('nearest_value([-15, -15, -15], 10)', -15),
    ('nearest_value([17, -23, 28, -27, -5], 22)', 17),
    ('nearest_value([-30, -29], 30)', -29),
    ('nearest_value([-10, 3, -22, 13], -17)', -22),
    ('nearest_value([7], 26)', 7),
    ('nearest_value([13, -8], 9)', 13),
    ('nearest_value([0, 0, 0], -6)', 0),
    ('nearest_value([-26], -1)', -26),
    ('nearest_value([-14, 15, 19, -24, 16], 23)', 19),
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
