import sys

from shared import shared

CASES = [
    ('shared([], [])', []),
    ('shared([5, 3, 4, 9], [0, 6])', [4, 5]),
    ('shared([], [6, 3, 6, 6, 4, 7, 5])', []),
    ('shared([7, 3, 0], [])', [0, 3, 7]),
    ('shared([1, 8, 4, 8, 0, 1, 8], [0, 9, 2, 4, 9, 3, 6])', [0, 1, 4, 8]),
    ('shared([7, 0, 5, 1, 1], [3, 3, 0, 4, 7, 6])', [0, 1, 5]),
    ('shared([5, 3, 8], [9, 0])', [5, 8]),
    ('shared([1, 1, 0, 3, 9, 1, 9], [8, 7, 9, 7, 3, 7, 8])', [0, 1, 3, 9]),
    ('shared([7, 1, 3, 0], [2, 4, 2, 1, 2, 6, 6])', [0, 1, 3]),
    ('shared([3, 1, 7, 3, 5], [9, 9, 5, 8, 2, 6, 4])', [1, 3]),
    ('shared([7, 0], [4, 3, 8, 8])', [0]),
    ('shared([6, 5, 4, 9, 9, 3], [0, 3])', [4, 5, 9]),
    ('shared([2, 2, 0, 7, 6, 6], [7, 1, 8, 3, 9, 3, 0])', [0, 2, 7]),
    ('shared([8, 6, 6, 1, 6, 5], [3, 8, 0, 5, 9, 0])', [1, 5]),
    ('shared([7, 9, 6], [0, 7])', [6, 7, 9]),
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
