import sys

from app import value_range

CASES = [
    ('value_range([40])', 0),
    ('value_range([])', 0),
    ('value_range([-4])', 0),
    ('value_range([-34, 5, 36, -28, 7])', 70),
    ('value_range([-9, 28, -19, 38, -38, 40])', 78),
    ('value_range([2, 2, -14, -5, 12, -12, -5, -22, 16])', 38),
    ('value_range([-21, -20, -20, -20, -25, -26, -23])', 6),
    ('value_range([-28, -2])', 26),
    ('value_range([29, -9, 16, -8, -4, 7, -29])', 58),
    ('value_range([-21, -19, -19, -18])', 3),
    ('value_range([13, 14, 18, 15, 18, 12])', 6),
    ('value_range([1, -27, 0])', 28),
    ('value_range([14])', 0),
    ('value_range([12, 10, 13, 11, 12, 13, 8])', 5),
    ('value_range([38, 19, -5, 10, -27, 26, 4, 33])', 65),
    ('value_range([-15, -17, -17])', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
