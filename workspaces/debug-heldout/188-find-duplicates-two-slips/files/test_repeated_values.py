import sys

from repeated_values import repeated_values

CASES = [
    ('repeated_values([6, 6])', [6]),
    ('repeated_values([7])', []),
    ('repeated_values([5, 5, 4, 1])', [5]),
    ('repeated_values([0, 3, 6, 5, 3])', [3]),
    ('repeated_values([4, 7, 7, 6, 4, 3])', [4, 7]),
    ('repeated_values([2])', []),
    ('repeated_values([])', []),
    ('repeated_values([0, 5])', []),
    ('repeated_values([1, 1, 2, 1])', [1]),
    ('repeated_values([0])', []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("repeated_values.py"):
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
