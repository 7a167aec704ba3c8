import sys

from median import median

CASES = [
    ('median([5])', 5),
    ('median([3, 1, 2])', 2),
    ('median([3, 1])', 2.0),
    ('median([4, 1, 3, 2])', 2.5),
    ('median([9, 9, 1, 5, 7])', 7),
    ('median([10, 2, 8, 6, 4, 1])', 5.0),
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
