import sys

from buggy import record_highs

CASES = [
    ('record_highs([])', []),
    ('record_highs([2, 18, 13, 15, 20, 7, 5])', [2, 18, 18, 18, 20, 20, 20]),
    ('record_highs([9, 10, 9, 7])', [9, 10, 10, 10]),
    ('record_highs([14, 11, 14, 10, 11, 12, 13])', [14, 14, 14, 14, 14, 14, 14]),
    ('record_highs([9, 10, 11, 8, 8, 14])', [9, 10, 11, 11, 11, 14]),
    ('record_highs([0, 16, 5, 4])', [0, 16, 16, 16]),
    ('record_highs([13, 12, 13, 9, 10, 13])', [13, 13, 13, 13, 13, 13]),
    ('record_highs([14, 0, 15, 8, 2, -4, 20])', [14, 14, 15, 15, 15, 15, 20]),
    ('record_highs([-3])', [-3]),
    ('record_highs([6, 3, 8])', [6, 6, 8]),
    ('record_highs([5, 11, -1, -5, -4, 19, 3, 1])', [5, 11, 11, 11, 11, 19, 19, 19]),
    ('record_highs([-2, 14, 12])', [-2, 14, 14]),
    ('record_highs([-2, 20, 19, 12, 15, 20, 14])', [-2, 20, 20, 20, 20, 20, 20]),
    ('record_highs([18, 20, 15, 16, 15])', [18, 20, 20, 20, 20]),
    ('record_highs([6, -3, 8, -7, -1, 6])', [6, 6, 8, 8, 8, 8]),
    ('record_highs([1, 13, -2, 20, 4, 8])', [1, 13, 13, 20, 20, 20]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
