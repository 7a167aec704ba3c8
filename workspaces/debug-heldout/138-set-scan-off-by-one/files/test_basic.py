import sys

from basic import novelty

CASES = [
    ('novelty([])', []),
    ('novelty([1, 9])', [-1, 7]),
    ('novelty([9, 5, 8, 2, 2])', [-1, 0, 3, 6]),
    ('novelty([-2, -1])', [9, 10]),
    ('novelty([0, 3, 2, 2, 1, 8])', [0, 5, 6, 7, 8]),
    ('novelty([2, 1, 4, 7, 2])', [1, 4, 6, 7]),
    ('novelty([2, 2, 2, -1])', [6, 9]),
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
