import sys

from module import to_digits

CASES = [
    ('to_digits(99999)', [9, 9, 9, 9, 9]),
    ('to_digits(61673)', [6, 1, 6, 7, 3]),
    ('to_digits(89790)', [8, 9, 7, 9, 0]),
    ('to_digits(3236)', [3, 2, 3, 6]),
    ('to_digits(6186)', [6, 1, 8, 6]),
    ('to_digits(59810)', [5, 9, 8, 1, 0]),
    ('to_digits(12)', [1, 2]),
    ('to_digits(79886)', [7, 9, 8, 8, 6]),
    ('to_digits(71534)', [7, 1, 5, 3, 4]),
    ('to_digits(35642)', [3, 5, 6, 4, 2]),
    ('to_digits(8)', [8]),
    ('to_digits(60127)', [6, 0, 1, 2, 7]),
    ('to_digits(71746)', [7, 1, 7, 4, 6]),
    ('to_digits(7)', [7]),
    ('to_digits(31891)', [3, 1, 8, 9, 1]),
    ('to_digits(67587)', [6, 7, 5, 8, 7]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
