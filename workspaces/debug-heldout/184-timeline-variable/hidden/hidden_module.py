import sys

from module import waiting

CASES = [
    ('waiting([(5, 5), (6, 1), (6, 1), (0, 3), (2, 3), (3, 5)])', (18, 18)),
    ('waiting([(7, 4), (8, 1), (6, 3), (5, 4), (8, 1), (4, 5)])', (18, 22)),
    ('waiting([(11, 5)])', (5, 16)),
    ('waiting([(4, 2), (5, 2), (8, 1)])', (5, 9)),
    ('waiting([(4, 1), (6, 5), (7, 5)])', (11, 16)),
    ('waiting([(6, 3), (3, 2), (2, 3), (11, 5), (9, 2), (7, 4)])', (19, 21)),
    ('waiting([(7, 4), (10, 2), (7, 4), (10, 1), (7, 2), (0, 3)])', (16, 20)),
    ('waiting([(2, 3), (6, 5), (6, 5), (11, 2)])', (15, 18)),
    ('waiting([(5, 5), (0, 5), (5, 1)])', (11, 11)),
    ('waiting([(6, 4), (9, 4), (7, 3), (7, 1), (10, 2)])', (14, 20)),
    ('waiting([(0, 2), (12, 1), (8, 5), (12, 1), (10, 2), (12, 1)])', (12, 18)),
    ('waiting([(7, 2)])', (2, 9)),
    ('waiting([(8, 1), (4, 2), (11, 4), (5, 2), (6, 4), (5, 2)])', (15, 19)),
    ('waiting([(0, 1), (9, 1)])', (2, 10)),
    ('waiting([(2, 5)])', (5, 7)),
    ('waiting([(12, 4), (12, 4), (9, 4), (1, 3)])', (15, 21)),
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
