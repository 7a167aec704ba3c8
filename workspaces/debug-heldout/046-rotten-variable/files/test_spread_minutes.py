import sys

from spread_minutes import spread_minutes

CASES = [
    ('spread_minutes([[0, 2, 1], [2, 1, 1]])', 2),
    ('spread_minutes([[1, 1]])', -1),
    ('spread_minutes([[1], [1]])', -1),
    ('spread_minutes([[1, 2, 1], [1, 1, 2]])', 2),
    ('spread_minutes([[1, 1], [2, 2], [2, 1]])', 1),
    ('spread_minutes([[1, 2, 0], [0, 1, 2]])', 1),
    ('spread_minutes([[2], [1]])', 1),
    ('spread_minutes([[2, 0], [1, 1]])', 2),
    ('spread_minutes([[0]])', 0),
    ('spread_minutes([[0, 2, 1, 2]])', 1),
    ('spread_minutes([[1]])', -1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("spread_minutes.py"):
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
