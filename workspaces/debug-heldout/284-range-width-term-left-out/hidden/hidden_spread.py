import sys

from spread import spread

CASES = [
    ('spread([])', 0),
    ('spread([1])', 0),
    ('spread([23, 32, 13])', 19),
    ('spread([-12, 32, 24, 8])', 44),
    ('spread([-23, -25, -19, -22, -23, -24])', 6),
    ('spread([23, -20, 21, -8, -35, 32, 16, 29, -2])', 67),
    ('spread([15, 2, -31, 28, 20, -3])', 59),
    ('spread([-10, -11])', 1),
    ('spread([1, 25, -5, -11])', 36),
    ('spread([3, 19, -13, -8, 25, -11, 17])', 38),
    ('spread([5, 2, 4, 5])', 3),
    ('spread([-22, -25, -22, -24, -21, -24, -19])', 6),
    ('spread([19, -10, 24, 15, 29, 24])', 39),
    ('spread([13])', 0),
    ('spread([15, 21, 17, 15])', 6),
    ('spread([2, -1, 7, -5, 14, 25, 14])', 30),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("spread.py"):
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
