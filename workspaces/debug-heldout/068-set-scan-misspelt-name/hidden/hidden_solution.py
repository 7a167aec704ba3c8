import sys

from solution import repeats

CASES = [
    ('repeats([])', []),
    ('repeats([-1])', []),
    ('repeats([0, 0])', []),
    ('repeats([1, 8, 6, 2, -2, 6, 4, 0])', [3]),
    ('repeats([2, 2, -2, 5, 8, -1, 3, 7])', []),
    ('repeats([7])', []),
    ('repeats([6, 6, -2, 3, 4])', [3]),
    ('repeats([5, 3, 6])', []),
    ('repeats([3, 4])', []),
    ('repeats([-2, -2, 0, 4, 2, 8, 7, 0])', []),
    ('repeats([4, 1, 0, 1, 3])', []),
    ('repeats([7, 2, 5, 1, 6])', [3]),
    ('repeats([1])', []),
    ('repeats([3, -1, 9, 4, 1, 2, 2])', []),
    ('repeats([7, 1, -2, 5])', []),
    ('repeats([4, 7, 1])', []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("solution.py"):
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
