import sys

from shared import shared

CASES = [
    ('shared([9], [9])', [9]),
    ('shared([5, 2, 2, 8, 0, 1], [0, 4, 1, 2, 9, 2, 3])', [1, 2, 5, 8]),
    ('shared([0, 0, 2, 3, 5, 9], [0, 5, 8])', [2, 3, 5, 9]),
    ('shared([1, 9, 8], [2, 0, 1, 8, 4, 1, 1])', [1, 8, 9]),
    ('shared([0], [9, 2, 1, 7])', [0]),
    ('shared([3, 4, 5, 3, 4], [])', [3, 4, 5]),
    ('shared([3, 6, 3, 9, 3], [])', [3, 6, 9]),
    ('shared([9, 2, 0, 3, 6], [5, 7])', [0, 2, 3, 6, 9]),
    ('shared([5, 8, 8, 9], [0, 8, 0, 0, 0, 0])', [5, 8, 9]),
    ('shared([3, 3, 4, 4, 2, 8], [])', [2, 3, 4, 8]),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
