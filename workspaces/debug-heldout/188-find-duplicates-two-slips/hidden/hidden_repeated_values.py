import sys

from repeated_values import repeated_values

CASES = [
    ('repeated_values([6, 7, 0, 4, 3, 7, 0, 6, 2, 2])', [0, 2, 6, 7]),
    ('repeated_values([7, 6, 2, 2, 7, 0])', [2, 7]),
    ('repeated_values([1, 4, 5, 7, 1, 3, 2, 6, 0])', [1]),
    ('repeated_values([4, 3])', []),
    ('repeated_values([6, 2, 2, 5, 5, 6])', [2, 5, 6]),
    ('repeated_values([4, 3, 6, 4, 3, 1, 3, 7])', [3, 4]),
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
