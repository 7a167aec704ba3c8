import sys

from core import grid_score

CASES = [
    ('grid_score([[5], [11], [0], [2]])', 0),
    ('grid_score([[12, 10, 1, 0]])', 1),
    ('grid_score([[4, 2]])', 0),
    ('grid_score([[4], [9], [8], [10]])', 0),
    ('grid_score([[9, 6, 5], [7, 1, 1]])', 0),
    ('grid_score([[8, 11], [3, 11], [6, 7]])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
