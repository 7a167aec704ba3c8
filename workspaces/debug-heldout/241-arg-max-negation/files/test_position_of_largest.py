import sys

from position_of_largest import position_of_largest

CASES = [
    ('position_of_largest([2, 2, 7])', 2),
    ('position_of_largest([-1, 2, 5, -1, 2])', 2),
    ('position_of_largest([2, 7, 4, 3, 5, 4, 5, 6])', 1),
    ('position_of_largest([-1, -1])', 0),
    ('position_of_largest([0, 6, -3, -8])', 1),
    ('position_of_largest([2, 2, 0, 1, 0, -2])', 0),
    ('position_of_largest([-9])', 0),
    ('position_of_largest([2, -1])', 0),
    ('position_of_largest([9, 0, 0, 8, 3])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("position_of_largest.py"):
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
