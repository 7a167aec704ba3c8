import sys

from program import compare_apart

CASES = [
    ('compare_apart([2], 4)', 0),
    ('compare_apart([], 3)', 0),
    ('compare_apart([], 1)', 0),
    ('compare_apart([], 4)', 0),
    ('compare_apart([6, 12, 9, 6, 8], 2)', 8),
    ('compare_apart([15, -3, -4], 4)', 0),
    ('compare_apart([7, 7], 4)', 0),
    ('compare_apart([-3, 1, 2, -2, -1], 4)', 0),
    ('compare_apart([-3, 9, 14, 11], 1)', 5),
    ('compare_apart([0, -1], 2)', 0),
    ('compare_apart([8, 4], 1)', 6),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
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
