import sys

from value_range import value_range

CASES = [
    ('value_range([-8, -6])', 2),
    ('value_range([])', 0),
    ('value_range([14, -22, 2, 33, -4, -6])', 55),
    ('value_range([11, 25, 14, -12, -7])', 37),
    ('value_range([19, -10])', 29),
    ('value_range([-1, 0])', 1),
    ('value_range([1, 23, 6, -6])', 29),
    ('value_range([2, -9, 9, 3, 19, 14, -25, -1])', 44),
    ('value_range([-10, 10, -34, 30])', 64),
    ('value_range([-10, -34, 14, -5, 4])', 48),
    ('value_range([-9, 29, -33, 12, 15])', 62),
    ('value_range([0, -12, -8, 15, -1, 19, 8])', 31),
    ('value_range([-11, 18, 35, -16, -21])', 56),
    ('value_range([0])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("value_range.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
