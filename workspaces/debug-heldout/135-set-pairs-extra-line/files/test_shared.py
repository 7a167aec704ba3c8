import sys

from shared import shared

CASES = [
    ('shared([6], [1, 5, 0, 0, 1, 8])', [6]),
    ('shared([5, 4], [3, 1, 3, 4])', [5]),
    ('shared([0, 0], [9, 7])', [0]),
    ('shared([6, 9], [1, 4])', [6, 9]),
    ('shared([], [8, 7, 1, 1, 7])', []),
    ('shared([0, 2, 7, 5, 7, 8], [4])', [0, 2, 5, 8]),
    ('shared([5, 0], [1])', [0, 5]),
    ('shared([4, 7], [7])', [4, 7]),
    ('shared([1], [7, 5, 9, 4])', [1]),
    ('shared([3, 2, 9], [3, 9, 6])', [2, 3]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("shared.py"):
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
