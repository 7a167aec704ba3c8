import sys

from prog import weave

CASES = [
    ('weave([4, 6], [])', [4, 6]),
    ('weave([9, 8, 7, 6], [])', [9, 8, 7, 6]),
    ('weave([7, 2, 0], [18, 14, 13, 10, 11])', [7, 18, 2, 14, 0, 13, 10, 11]),
    ('weave([2, 9, 2], [15, 11, 14, 13, 12])', [2, 15, 9, 11, 2, 14, 13, 12]),
    ('weave([6, 0], [16, 12])', [6, 16, 0, 12]),
    ('weave([2], [16, 14])', [2, 16, 14]),
    ('weave([5, 7, 3, 2], [11])', [5, 11, 7, 3, 2]),
    ('weave([6, 8, 9, 2], [14, 15, 14, 12, 11, 19])', [6, 14, 8, 15, 9, 14, 2, 12, 11, 19]),
    ('weave([], [19, 10, 19])', [19, 10, 19]),
    ('weave([8, 2, 7, 4, 6, 4], [12])', [8, 12, 2, 7, 4, 6, 4]),
    ('weave([9, 1, 0, 3, 7, 6], [17, 16, 13, 14, 13, 11])', [9, 17, 1, 16, 0, 13, 3, 14, 7, 13, 6, 11]),
    ('weave([5, 3, 8, 0, 5], [18, 10, 12, 17, 16])', [5, 18, 3, 10, 8, 12, 0, 17, 5, 16]),
    ('weave([7, 6], [19])', [7, 19, 6]),
    ('weave([3, 7, 3, 2], [15, 17, 15, 12, 16])', [3, 15, 7, 17, 3, 15, 2, 12, 16]),
    ('weave([6, 3, 6, 1, 5], [])', [6, 3, 6, 1, 5]),
    ('weave([3], [13, 19, 15, 13, 19, 13])', [3, 13, 19, 15, 13, 19, 13]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
