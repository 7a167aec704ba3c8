import sys

from median import median

CASES = [
    ('median([0])', 0),
    ('median([7, 1])', 4.0),
    ('median([1, 2, 3, 4])', 2.5),
    ('median([-5, 5, 0, 10])', 2.5),
    ('median([2, 2, 2, 8, 8, 8])', 5.0),
    ('median([6, 4, 9])', 6),
    ('median([1, 2, 3, 4, 5, 6])', 3.5),
    ('median([8, 1, 7, 2, 6, 3, 5, 4])', 4.5),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("median.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
