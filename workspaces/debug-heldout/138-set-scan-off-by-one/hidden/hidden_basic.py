import sys

from basic import novelty

CASES = [
    ('novelty([-1, -1])', [9]),
    ('novelty([9, 9, -1, 5, 3, 1, 2])', [-1, 3, 5, 6, 7, 9]),
    ('novelty([4, 6, 5, 5])', [2, 3, 4]),
    ('novelty([5, 9, -2, 6])', [-1, 2, 3, 10]),
    ('novelty([4, 7, 9, 3, 2, 6])', [-1, 1, 2, 4, 5, 6]),
    ('novelty([2, 6, 5, 6, 9, 3, 4, 5, 1])', [-1, 2, 3, 4, 5, 6, 7]),
    ('novelty([6, 8, -1, 9, 0, 7, -2])', [-1, 0, 1, 2, 8, 9, 10]),
    ('novelty([5])', [3]),
    ('novelty([8, 7, 4])', [0, 1, 4]),
    ('novelty([3, 8, 5, 4])', [0, 3, 4, 5]),
    ('novelty([9, 7, 0, -1, -2, 0])', [-1, 1, 8, 9, 10]),
    ('novelty([7, 0, 1, 4, -1, 0])', [1, 4, 7, 8, 9]),
    ('novelty([2, 5, 1, 8, 3, 1])', [0, 3, 5, 6, 7]),
    ('novelty([7, 6, 0, 8, 0, 8, 6, 8])', [0, 1, 2, 8]),
    ('novelty([6, 5, 5])', [2, 3]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
