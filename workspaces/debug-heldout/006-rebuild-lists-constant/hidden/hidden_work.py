import sys

from work import keep_from

CASES = [
    ('keep_from([5, 5, 1, 2, 0])', [5, 5, 1, 2, 0]),
    ('keep_from([3, -3, 7, 11])', [3, 11, 7, -3]),
    ('keep_from([9, 4, 0, 7, 15, 12, 12, 0])', [7, 15, 12, 0, 12, 4, 0, 9]),
    ('keep_from([6, 7, 15, 1, -4, -5, 6, 11])', [-4, 1, -5, 15, 6, 7, 11, 6]),
    ('keep_from([7, -5, 0, 11, -1, 14, 13, 0])', [7, -5, 11, -1, 14, 0, 13, 0]),
    ('keep_from([-1])', [-1]),
    ('keep_from([5, 14, 5, 6, 7])', [5, 5, 6, 14, 7]),
    ('keep_from([12, 0, 10, -2, -5, 0])', [10, -2, -5, 0, 0, 12]),
    ('keep_from([13, -5, 2, 7, 13, 6, 4])', [-5, 7, 13, 2, 6, 4, 13]),
    ('keep_from([-2, 4, -3, -1])', [-3, 4, -1, -2]),
    ('keep_from([8, -3, 7, 10, 6, 5])', [6, 10, 7, -3, 5, 8]),
    ('keep_from([12, 10, 13, 10, 9, 10, 8])', [10, 10, 10, 9, 13, 8, 12]),
    ('keep_from([8, 6, -1, 8, -3, 9, 14])', [8, 8, -3, -1, 9, 6, 14]),
    ('keep_from([3, 13, 9, 0, 12, 4])', [4, 12, 0, 9, 13, 3]),
    ('keep_from([8, 7])', [7, 8]),
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
