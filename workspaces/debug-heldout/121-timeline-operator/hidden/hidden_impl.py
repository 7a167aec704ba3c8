import sys

from impl import delays

CASES = [
    ('delays([])', []),
    ('delays([(12, 2), (12, 3), (3, 5)])', [3, 13, 20]),
    ('delays([(8, 3), (7, 5), (4, 3), (5, 5), (1, 2)])', [1, 8, 16, 26, 36]),
    ('delays([(9, 2), (9, 2), (8, 4), (3, 4), (10, 5)])', [3, 12, 21, 28, 35]),
    ('delays([(1, 3), (8, 4), (2, 1), (6, 1), (7, 2)])', [1, 9, 15, 21, 28]),
    ('delays([(10, 1), (10, 1)])', [10, 16]),
    ('delays([(12, 3), (10, 5), (10, 5)])', [10, 20, 30]),
    ('delays([(0, 1), (5, 2), (0, 1)])', [0, 6, 12]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("impl.py"):
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
