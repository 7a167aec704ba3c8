import sys

from buggy import record_highs

CASES = [
    ('record_highs([-1, 19, -3])', [-1, 19, 19]),
    ('record_highs([1, -3])', [1, 1]),
    ('record_highs([8])', [8]),
    ('record_highs([1, 2, -3, 0, 20, 20, -3])', [1, 2, 2, 2, 20, 20, 20]),
    ('record_highs([6, 3, -7])', [6, 6, 6]),
    ('record_highs([-1, -3, -1, 2, -3, -4, 2])', [-1, -1, -1, 2, 2, 2, 2]),
    ('record_highs([1])', [1]),
    ('record_highs([1, 0])', [1, 1]),
    ('record_highs([0, 2, -1, -8])', [0, 2, 2, 2]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
