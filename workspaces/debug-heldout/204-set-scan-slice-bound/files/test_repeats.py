import sys

from repeats import repeats

CASES = [
    ('repeats([9])', 0),
    ('repeats([-1, -2, 3, -2, 9])', 4),
    ('repeats([])', 0),
    ('repeats([8, 0, 3, 6])', 2),
    ('repeats([1, -1, -1])', 3),
    ('repeats([5, 0, 6, 6, -2, 3])', 3),
    ('repeats([-2])', 1),
    ('repeats([6, -2])', 1),
    ('repeats([7, 4, 8, 9, 2])', 1),
    ('repeats([4, 3, 3])', 2),
    ('repeats([4, -2, 8])', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("repeats.py"):
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
