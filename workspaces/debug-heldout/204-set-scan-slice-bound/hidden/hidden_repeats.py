import sys

from repeats import repeats

CASES = [
    ('repeats([0])', 1),
    ('repeats([-1])', 1),
    ('repeats([8, 5, 5, 9, -1, 9, 6, 2])', 2),
    ('repeats([8, 2, -2, 8, 7, 1, 0, -2, -1])', 6),
    ('repeats([3, 5, 0])', 2),
    ('repeats([6, 5, 0, 0])', 2),
    ('repeats([8, 7, 1, 2, 3, -2])', 4),
    ('repeats([5, 0, 9, 4, 3, -2])', 3),
    ('repeats([-1, 7, 9, 0, 0, 0, 8])', 4),
    ('repeats([2, -1, 7, 3, -1, 9])', 4),
    ('repeats([1, 9, 3, -2, 4])', 3),
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
