import sys

from work import stride

CASES = [
    ('stride([], 1, 3)', []),
    ('stride([15, 27, 1, 3, 1, 25, 11, 19, 25], 2, 0)', [15, 1, 1, 11, 25]),
    ('stride([24, 0], 4, 1)', [0]),
    ('stride([2, 3, 2, 7, 2, 6, 1, 1, 4, 1], 3, 1)', [3, 2, 1]),
    ('stride([22, 17, 13, 9, 5], 2, 1)', [17, 9]),
    ('stride([18, 15, 21, 20, 18, 18, 19, 15, 21, 15, 18], 4, 0)', [18, 18, 21]),
    ('stride([23, 20, 25, 24, 20, 21, 20, 21, 22, 19], 4, 0)', [23, 20, 22]),
    ('stride([14, 8, 30, 10, 25, 2, 16, 24, 8, 23, 19, 20], 2, 2)', [30, 25, 16, 8, 19]),
    ('stride([0, 25, 3, 9, 7, 3, 25, 21, 26, 24, 3], 2, 1)', [25, 9, 3, 21, 24]),
    ('stride([], 2, 2)', []),
    ('stride([7, 21, 26, 26, 2, 28, 18, 2, 12, 6, 13, 26], 3, 2)', [26, 28, 12, 26]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
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
