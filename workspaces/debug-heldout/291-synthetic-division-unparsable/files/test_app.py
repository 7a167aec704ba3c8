import sys

from app import deflate

CASES = [
    ('deflate([2, 2, -5], -1)', ([2, 0], -5)),
    ('deflate([-4, 6, 1], -2)', ([-4, 14], -27)),
    ('deflate([-1, -1], -3)', ([-1], 2)),
    ('deflate([-2, -2, 0], 1)', ([-2, -4], -4)),
    ('deflate([4, -2], 0)', ([4], -2)),
    ('deflate([5, 3, 2], 2)', ([5, 13], 28)),
    ('deflate([0, 1, 5], 2)', ([0, 1], 7)),
    ('deflate([0, 0, 1, -6], -3)', ([0, 0, 1], -9)),
    ('deflate([-2, 4, 6, -6], -1)', ([-2, 6, 0], -6)),
    ('deflate([1, 4, 1], 3)', ([1, 7], 22)),
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
