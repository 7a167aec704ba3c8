import sys

from module import waiting

CASES = [
    ('waiting([(7, 5), (9, 1), (3, 2), (11, 4), (5, 3)])', (15, 18)),
    ('waiting([(10, 4), (5, 2), (12, 1), (11, 2)])', (9, 17)),
    ('waiting([(12, 5)])', (5, 17)),
    ('waiting([])', (0, 0)),
    ('waiting([(1, 2), (2, 1), (2, 1), (7, 4), (12, 3)])', (11, 15)),
    ('waiting([(0, 2), (9, 2)])', (4, 11)),
    ('waiting([(10, 4), (2, 3), (5, 3), (0, 4)])', (14, 14)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
