import sys

from below_mask import below_mask

CASES = [
    ('below_mask(22)', [22, 20, 18, 16, 6, 4, 2]),
    ('below_mask(5)', [5, 4, 1]),
    ('below_mask(11)', [11, 10, 9, 8, 3, 2, 1]),
    ('below_mask(19)', [19, 18, 17, 16, 3, 2, 1]),
    ('below_mask(20)', [20, 16, 4]),
    ('below_mask(6)', [6, 4, 2]),
    ('below_mask(0)', []),
    ('below_mask(3)', [3, 2, 1]),
    ('below_mask(2)', [2]),
    ('below_mask(7)', [7, 6, 5, 4, 3, 2, 1]),
    ('below_mask(21)', [21, 20, 17, 16, 5, 4, 1]),
    ('below_mask(16)', [16]),
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
