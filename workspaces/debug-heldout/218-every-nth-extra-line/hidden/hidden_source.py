import sys

from source import take_every

CASES = [
    ('take_every([28, 24], 3, 2)', []),
    ('take_every([10, 24, 1, 15, 28, 25, 21, 7], 2, 2)', [1, 28, 21]),
    ('take_every([12, 22, 1, 16, 18, 27, 6, 11], 3, 0)', [12, 16, 6]),
    ('take_every([21, 4, 14, 6, 14, 7, 14, 0, 18, 10, 4], 3, 3)', [6, 14, 10]),
    ('take_every([22, 25, 2, 15, 1, 5, 15, 6, 22, 2], 3, 3)', [15, 15, 2]),
    ('take_every([25, 29, 12, 28, 11, 18, 19, 7, 22, 10, 18, 1], 1, 3)', [28, 11, 18, 19, 7, 22, 10, 18, 1]),
    ('take_every([20, 20, 28, 20, 14, 16, 14, 27, 26], 2, 0)', [20, 28, 14, 14, 26]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
