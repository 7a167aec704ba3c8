import sys

from work1 import find_step

CASES = [
    ('find_step([])', None),
    ('find_step([-5, -3, 1, 15, 7, 0])', 1),
    ('find_step([7, 1, 13, -5, 13, 12, 6])', 1),
    ('find_step([-2, 8])', None),
    ('find_step([11, 14, 11])', None),
    ('find_step([0, 6, -4])', 2),
    ('find_step([-3, -1, 5])', None),
    ('find_step([1, 2, 2, 7, 7])', None),
    ('find_step([-1, 7, 4, -1, 14, -2, 13, 3])', 3),
    ('find_step([11, 11, 0])', 2),
    ('find_step([-3, 6, 7, 3, 6, 13, 0, 2])', 3),
    ('find_step([7, -5, 5, 11, -5, 5, 13, -1, 3])', 1),
    ('find_step([1, 15])', None),
    ('find_step([-5, 5, 15, 15, 11, 9, 8, 13])', None),
    ('find_step([4, 8, 7, 3])', 3),
    ('find_step([-4, -3, 0, 0, 0, 2, -4, 2, -3])', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
