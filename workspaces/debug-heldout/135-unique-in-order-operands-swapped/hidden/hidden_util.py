import sys

from util import unique

CASES = [
    ('unique([6, 1])', [6, 1]),
    ('unique([0, 3, 0, 0, 1, 5, 6, 1, 1])', [0, 3, 1, 5, 6]),
    ('unique([0, 6, 0, 3, 1, 2, 5, 0])', [0, 6, 3, 1, 2, 5]),
    ('unique([1, 0])', [1, 0]),
    ('unique([2, 5, 3, 1, 3, 5])', [2, 5, 3, 1]),
    ('unique([6, 1, 2])', [6, 1, 2]),
    ('unique([1, 6, 3, 6, 2, 4, 1, 4, 3])', [1, 6, 3, 2, 4]),
    ('unique([6, 2, 6, 2, 2, 5, 5, 0, 6])', [6, 2, 5, 0]),
    ('unique([3, 6, 5, 4, 3, 1, 4, 1, 3])', [3, 6, 5, 4, 1]),
    ('unique([6, 4, 0, 1, 5, 2, 0])', [6, 4, 0, 1, 5, 2]),
    ('unique([1, 0, 0, 5, 4, 0])', [1, 0, 5, 4]),
    ('unique([5, 1, 2, 2, 0, 0, 5, 5, 2])', [5, 1, 2, 0]),
    ('unique([2, 6, 6, 3, 6, 5, 3, 1])', [2, 6, 3, 5, 1]),
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
