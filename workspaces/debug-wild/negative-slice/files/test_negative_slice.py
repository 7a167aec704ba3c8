import sys

from negative_slice import drop_last

CASES = [
    ('drop_last([1, 2, 3], 1)', [1, 2]),
    ('drop_last([1, 2, 3], 0)', [1, 2, 3]),
    ('drop_last([], 2)', []),
    ("drop_last(['a', 'b'], 2)", []),
    ('drop_last([4, 5, 6, 7], 3)', [4]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("negative_slice.py"):
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
