import sys

from blend import blend

CASES = [
    ('blend([11], [1, 2])', [1, 2, 11]),
    ('blend([1, 2, 2, 9, 12], [10])', [1, 10, 12]),
    ('blend([-3, 1], [13])', [1, 13]),
    ('blend([], [0, 1, 2, 2])', [0, 1, 2, 2]),
    ('blend([-4], [12])', [-4, 12]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("blend.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
