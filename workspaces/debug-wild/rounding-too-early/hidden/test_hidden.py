import sys

from rounding_too_early import split_costs

CASES = [
    ('split_costs(1, 3)', [1, 0, 0]),
    ('split_costs(99, 10)', [10, 10, 10, 10, 10, 10, 10, 10, 10, 9]),
    ('split_costs(0, 2)', [0, 0]),
    ('split_costs(50, 8)', [7, 7, 6, 6, 6, 6, 6, 6]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rounding_too_early.py"):
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
