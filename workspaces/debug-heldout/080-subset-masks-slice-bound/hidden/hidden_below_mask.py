import sys

from below_mask import below_mask

CASES = [
    ('below_mask(1)', [1]),
    ('below_mask(17)', [17, 16, 1]),
    ('below_mask(28)', [28, 24, 20, 16, 12, 8, 4]),
    ('below_mask(15)', [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
    ('below_mask(12)', [12, 8, 4]),
    ('below_mask(8)', [8]),
    ('below_mask(26)', [26, 24, 18, 16, 10, 8, 2]),
    ('below_mask(18)', [18, 16, 2]),
    ('below_mask(29)', [29, 28, 25, 24, 21, 20, 17, 16, 13, 12, 9, 8, 5, 4, 1]),
    ('below_mask(4)', [4]),
    ('below_mask(14)', [14, 12, 10, 8, 6, 4, 2]),
    ('below_mask(25)', [25, 24, 17, 16, 9, 8, 1]),
    ('below_mask(24)', [24, 16, 8]),
    ('below_mask(27)', [27, 26, 25, 24, 19, 18, 17, 16, 11, 10, 9, 8, 3, 2, 1]),
    ('below_mask(31)', [31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
    ('below_mask(23)', [23, 22, 21, 20, 19, 18, 17, 16, 7, 6, 5, 4, 3, 2, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("below_mask.py"):
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
