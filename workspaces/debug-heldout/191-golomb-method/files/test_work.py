import sys

from work import golomb

CASES = [
    ('golomb(2)', [1, 2]),
    ('golomb(6)', [1, 2, 2, 3, 3, 4]),
    ('golomb(16)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7]),
    ('golomb(11)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5]),
    ('golomb(10)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5]),
    ('golomb(15)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6]),
    ('golomb(17)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7]),
    ('golomb(9)', [1, 2, 2, 3, 3, 4, 4, 4, 5]),
    ('golomb(18)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7]),
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
