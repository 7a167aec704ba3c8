import sys

from guarded import guarded

CASES = [
    ('guarded([6, 7], 6)', 2),
    ('guarded([12], 4)', 1),
    ('guarded([-1, 10, 12, 15], 4)', 4),
    ('guarded([-5], 4)', 1),
    ('guarded([8, 0, 0, 1, 15], 6)', 5),
    ('guarded([11, 5, 7], 3)', 3),
    ('guarded([1, 6, 2, 2], 5)', 4),
    ('guarded([6, -2, 0, -1], -1)', 4),
    ('guarded([-5], -1)', 1),
    ('guarded([10, -2], -2)', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("guarded.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 3:
        shown += 1
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
