import sys

from util import unique

CASES = [
    ('unique([3, 4])', [3, 4]),
    ('unique([3, 3, 3, 3, 2, 3, 2])', [3, 2]),
    ('unique([2])', [2]),
    ('unique([0, 0, 6])', [0, 6]),
    ('unique([5, 6, 2, 0, 1, 1])', [5, 6, 2, 0, 1]),
    ('unique([])', []),
    ('unique([1, 5, 3, 2, 0])', [1, 5, 3, 2, 0]),
    ('unique([0, 1, 2, 6, 2, 4, 5])', [0, 1, 2, 6, 4, 5]),
    ('unique([4])', [4]),
    ('unique([1])', [1]),
    ('unique([4, 3, 2, 2, 2, 5, 4, 5])', [4, 3, 2, 5]),
    ('unique([0])', [0]),
    ('unique([6, 3, 2, 2, 2, 2, 0])', [6, 3, 2, 0]),
    ('unique([5, 4, 1, 6])', [5, 4, 1, 6]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
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
