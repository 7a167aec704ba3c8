import sys

from source import alternate

CASES = [
    ('alternate([], [])', []),
    ('alternate([], [18, 10, 12, 11, 18])', [18, 10, 12, 11, 18]),
    ('alternate([], [17, 19, 10, 12, 15])', [17, 19, 10, 12, 15]),
    ('alternate([2, 6], [15])', [2, 15, 6]),
    ('alternate([5, 7, 2, 7, 3], [14, 16, 16, 14])', [5, 14, 7, 16, 2, 16, 7, 14, 3]),
    ('alternate([3], [19, 19, 19, 19])', [3, 19, 19, 19, 19]),
    ('alternate([0, 0, 3], [14, 16, 13, 14, 11])', [0, 14, 0, 16, 3, 13, 14, 11]),
    ('alternate([8, 3, 6, 2], [10, 11, 10, 15])', [8, 10, 3, 11, 6, 10, 2, 15]),
    ('alternate([7, 6, 6, 1], [])', [7, 6, 6, 1]),
    ('alternate([9, 1, 6, 7], [])', [9, 1, 6, 7]),
    ('alternate([7], [])', [7]),
    ('alternate([1, 1], [15, 19, 16, 17, 15, 14])', [1, 15, 1, 19, 16, 17, 15, 14]),
    ('alternate([9], [19, 19, 18, 18, 10])', [9, 19, 19, 18, 18, 10]),
    ('alternate([1, 3], [12, 13, 11, 18, 16])', [1, 12, 3, 13, 11, 18, 16]),
    ('alternate([2, 8, 5], [13, 17, 19])', [2, 13, 8, 17, 5, 19]),
    ('alternate([2, 4, 6], [])', [2, 4, 6]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
