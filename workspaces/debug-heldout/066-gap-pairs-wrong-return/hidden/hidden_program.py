import sys

from program import compare_apart

CASES = [
    ('compare_apart([3, 3, -5, 10, 5, 11, -4], 1)', 13),
    ('compare_apart([-1, 13, -4, 8, 7, -3, -1, 14, 0], 3)', 15),
    ('compare_apart([-4, -3, 5, -5, 15, 10], 4)', 0),
    ('compare_apart([2, 12, -1, 6], 2)', 9),
    ('compare_apart([8, 11, -2, 14, 10], 2)', 0),
    ('compare_apart([15, 11, 6, -3, 15, 9, 15, -4, 2], 3)', 9),
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
