import sys

from find_first import find_first

CASES = [
    ('find_first([-9, -1])', 0),
    ('find_first([1, 7])', 0),
    ('find_first([16, 13, 13])', None),
    ('find_first([8, 14, -8, 19])', 2),
    ('find_first([9, 20, 10, -6, 16])', 3),
    ('find_first([4, -7, 12, 4, -5, -6, 10, 5, 13])', 1),
    ('find_first([16, 13, -6, 8, 12])', 2),
    ('find_first([19])', None),
    ('find_first([1, -1, -1, 2])', 0),
    ('find_first([2, 19, -6, 1, 9])', 0),
    ('find_first([-2, -4, -2, -2, -5, -3, -5])', 0),
    ('find_first([8, 9, 18])', None),
    ('find_first([0])', 0),
    ('find_first([-8, 16, -1, 11, 11, 13, 19, 5])', 0),
    ('find_first([19, 3, 9, 5, 8, 11])', None),
    ('find_first([9, 5, 9, 4, 9])', None),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("find_first.py"):
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
