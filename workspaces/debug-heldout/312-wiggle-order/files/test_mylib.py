import sys

from mylib import wiggle_length

CASES = [
    ('wiggle_length([3, 3, 9, 6, 3])', 3),
    ('wiggle_length([3, 0, 3, 9, 7])', 4),
    ('wiggle_length([9, 3, 3, 4, 4])', 3),
    ('wiggle_length([4, 3, 6, 5, 4])', 4),
    ('wiggle_length([7])', 1),
    ('wiggle_length([4, 2])', 2),
    ('wiggle_length([1, 4, 5])', 2),
    ('wiggle_length([])', 0),
    ('wiggle_length([6])', 1),
    ('wiggle_length([9])', 1),
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
