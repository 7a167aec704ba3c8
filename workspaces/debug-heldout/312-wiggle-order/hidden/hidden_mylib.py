import sys

from mylib import wiggle_length

CASES = [
    ('wiggle_length([6, 7, 7, 9])', 2),
    ('wiggle_length([1])', 1),
    ('wiggle_length([1, 7, 8, 8, 1, 4])', 4),
    ('wiggle_length([5, 9, 9, 2, 7, 9])', 4),
    ('wiggle_length([2, 0, 9, 9])', 3),
    ('wiggle_length([6, 1])', 2),
    ('wiggle_length([6, 0, 5, 6, 0])', 4),
    ('wiggle_length([7, 0, 6, 0])', 4),
    ('wiggle_length([4, 8])', 2),
    ('wiggle_length([8, 7, 0, 4, 2, 3, 3, 3])', 5),
    ('wiggle_length([0, 1, 3, 3, 7, 3, 9, 3])', 5),
    ('wiggle_length([0, 0, 3, 4])', 2),
    ('wiggle_length([8, 2, 9, 1, 3, 8, 2, 3])', 7),
    ('wiggle_length([9, 3])', 2),
    ('wiggle_length([7, 9, 5])', 3),
    ('wiggle_length([6, 0, 1, 2, 6, 5, 3, 9])', 5),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
