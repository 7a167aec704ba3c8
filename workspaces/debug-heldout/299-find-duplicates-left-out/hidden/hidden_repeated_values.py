import sys

from repeated_values import repeated_values

CASES = [
    ('repeated_values([2, 6])', []),
    ('repeated_values([1, 2, 1, 0, 6, 2, 5])', [1, 2]),
    ('repeated_values([4, 6, 5, 4, 7, 4, 7])', [4, 7]),
    ('repeated_values([7, 0, 7, 4, 5, 4])', [4, 7]),
    ('repeated_values([1, 2, 4, 3, 3, 3, 1, 1, 1, 2])', [1, 2, 3]),
    ('repeated_values([1, 2, 6, 0, 1, 3, 5, 5, 5, 3])', [1, 3, 5]),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
