import sys

from live_around import live_around

CASES = [
    ('live_around([[1, 1], [0, 1], [1, 0]], 0, 0)', 2),
    ('live_around([[1, 1], [1, 0], [0, 1]], 0, 1)', 2),
    ('live_around([[0, 0, 0, 0], [1, 0, 0, 0], [1, 0, 1, 1]], 0, 0)', 1),
    ('live_around([[1, 0, 0], [0, 0, 1], [1, 0, 0]], 1, 0)', 2),
    ('live_around([[1, 0], [0, 1], [1, 0], [0, 1]], 1, 0)', 3),
    ('live_around([[0, 1, 0], [1, 0, 1]], 1, 1)', 3),
    ('live_around([[1, 0], [1, 1]], 1, 1)', 2),
    ('live_around([[1, 1, 1, 1], [0, 1, 1, 1], [0, 0, 0, 1]], 0, 1)', 4),
    ('live_around([[0, 0, 1], [1, 1, 1]], 0, 0)', 2),
    ('live_around([[1, 0, 0], [0, 1, 0], [0, 1, 0]], 1, 0)', 3),
    ('live_around([[0, 0, 1], [1, 0, 0], [1, 1, 0], [0, 0, 1]], 1, 0)', 2),
    ('live_around([[0, 1], [1, 1]], 1, 1)', 2),
    ('live_around([[0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0]], 0, 0)', 1),
    ('live_around([[1, 0, 1], [1, 1, 0], [1, 1, 0]], 1, 1)', 5),
    ('live_around([[0, 1, 0, 0], [0, 1, 1, 1]], 0, 1)', 2),
    ('live_around([[0, 0, 0], [0, 0, 1]], 0, 0)', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("live_around.py"):
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
