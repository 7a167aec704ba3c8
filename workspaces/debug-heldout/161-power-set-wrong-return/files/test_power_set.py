import sys

from power_set import power_set

CASES = [
    ('power_set([4])', [[], [4]]),
    ('power_set([6, 3])', [[], [6], [3], [6, 3]]),
    ('power_set([1])', [[], [1]]),
    ('power_set([6])', [[], [6]]),
    ('power_set([2, 3])', [[], [2], [3], [2, 3]]),
    ('power_set([1, 6])', [[], [1], [6], [1, 6]]),
    ('power_set([2, 6])', [[], [2], [6], [2, 6]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("power_set.py"):
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
