import sys

from value_range import value_range

CASES = [
    ('value_range([-24, 18, -17, -10, 22, -29])', 51),
    ('value_range([-27, -30, 8, 5, -25, -2, 8, 19])', 49),
    ('value_range([-4, -10, -39, 1, -31, -36, 0, 19])', 58),
    ('value_range([-2, -5, -5, -3])', 3),
    ('value_range([12])', 0),
    ('value_range([1, 1, -20, -30])', 31),
    ('value_range([-9, 34, 19, -22, 11])', 56),
    ('value_range([-6, -11, -31, -9, -22, -32, 30, -10])', 62),
    ('value_range([-17, -12, -34, -11, 31, 3, 0, -13])', 65),
    ('value_range([7, 25, -3, -12, 19, -17, 9, 27, 18])', 44),
    ('value_range([-4, -20, 7, 17, -6, 13, -5, -4, -7])', 37),
    ('value_range([12, 5, 12, 17, 26, 6, 26, 23])', 21),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
