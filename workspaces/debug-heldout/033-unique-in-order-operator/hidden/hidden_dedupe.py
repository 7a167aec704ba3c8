import sys

from dedupe import dedupe

CASES = [
    ('dedupe([])', []),
    ('dedupe([0, 4])', [0, 4]),
    ('dedupe([4, 2, 1, 3, 1, 0, 0])', [4, 2, 1, 3, 0]),
    ('dedupe([4, 3, 4, 1, 2])', [4, 3, 1, 2]),
    ('dedupe([1, 3, 1, 2, 3, 6, 5, 6])', [1, 3, 2, 6, 5]),
    ('dedupe([1, 5, 3, 0, 1])', [1, 5, 3, 0]),
    ('dedupe([2, 1, 2, 3, 3, 1, 4, 0, 6])', [2, 1, 3, 4, 0, 6]),
    ('dedupe([4, 4, 2])', [4, 2]),
    ('dedupe([5, 5, 4, 6, 4, 5, 6, 5, 4])', [5, 4, 6]),
    ('dedupe([2, 2, 5, 5, 3, 0, 1, 5])', [2, 5, 3, 0, 1]),
    ('dedupe([0, 6])', [0, 6]),
    ('dedupe([5, 2, 1, 6, 6, 3])', [5, 2, 1, 6, 3]),
    ('dedupe([5])', [5]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("dedupe.py"):
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
