import sys

from app import deflate

CASES = [
    ('deflate([1, 1, -5], -2)', ([1, -1], -3)),
    ('deflate([5, -5, -3], 4)', ([5, 15], 57)),
    ('deflate([-5, -1, -3, 6, -3], 1)', ([-5, -6, -9, -3], -6)),
    ('deflate([6, 5, -4, 3], 4)', ([6, 29, 112], 451)),
    ('deflate([1, 0, 2, 1], -3)', ([1, -3, 11], -32)),
    ('deflate([0, 5, 5, -1], -3)', ([0, 5, -10], 29)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
