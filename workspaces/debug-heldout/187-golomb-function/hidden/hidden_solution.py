import sys

from solution import self_counting

CASES = [
    ('self_counting(1)', [1]),
    ('self_counting(2)', [1, 2]),
    ('self_counting(6)', [1, 2, 2, 3, 3, 4]),
    ('self_counting(21)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 8, 8]),
    ('self_counting(19)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7]),
    ('self_counting(10)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5]),
    ('self_counting(18)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7]),
    ('self_counting(25)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 9, 9]),
    ('self_counting(13)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6]),
    ('self_counting(22)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8]),
    ('self_counting(8)', [1, 2, 2, 3, 3, 4, 4, 4]),
    ('self_counting(17)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7]),
    ('self_counting(3)', [1, 2, 2]),
    ('self_counting(9)', [1, 2, 2, 3, 3, 4, 4, 4, 5]),
    ('self_counting(11)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5]),
    ('self_counting(24)', [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 9]),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
