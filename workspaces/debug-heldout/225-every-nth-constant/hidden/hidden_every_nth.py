import sys

from every_nth import every_nth

CASES = [
    ('every_nth([30], 1, 0)', [30]),
    ('every_nth([], 1, 1)', []),
    ('every_nth([14, 19, 11, 15, 22, 4, 13, 3, 19], 2, 0)', [14, 11, 22, 13, 19]),
    ('every_nth([27, 23, 27, 25, 25, 25, 28, 28, 28, 25, 26], 4, 1)', [23, 25, 25]),
    ('every_nth([5, 8, 5, 7, 8, 8, 6, 3, 6], 4, 1)', [8, 8]),
    ('every_nth([25, 0, 19, 15, 28], 4, 2)', [19]),
    ('every_nth([18, 15, 18, 16, 16, 14, 17, 15, 19, 16, 18], 1, 1)', [15, 18, 16, 16, 14, 17, 15, 19, 16, 18]),
    ('every_nth([18, 15, 12, 12, 17, 12, 10, 24], 1, 0)', [18, 15, 12, 12, 17, 12, 10, 24]),
    ('every_nth([20, 0, 2, 4, 18, 27, 19, 12], 3, 0)', [20, 4, 19]),
    ('every_nth([28, 11, 10, 24, 20], 2, 0)', [28, 10, 20]),
    ('every_nth([22], 3, 1)', []),
    ('every_nth([13, 11, 22, 25, 11, 19, 26, 5, 12, 24, 7, 5], 2, 2)', [22, 11, 26, 12, 7]),
    ('every_nth([28, 27, 30, 22, 29, 1], 3, 2)', [30, 1]),
    ('every_nth([5, 26, 13, 5, 8, 13, 18, 4, 1], 2, 3)', [5, 13, 4]),
    ('every_nth([12, 16, 18, 16, 12, 13, 15], 3, 2)', [18, 13]),
    ('every_nth([10, 12, 14, 9, 8, 12, 14, 12], 4, 0)', [10, 8]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("every_nth.py"):
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
