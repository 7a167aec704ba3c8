import sys

from buggy import delays

CASES = [
    ('delays([(8, 3), (0, 1)])', 2),
    ('delays([(0, 1), (0, 1)])', 2),
    ('delays([(4, 5), (8, 1)])', 2),
    ('delays([(9, 1)])', 1),
    ('delays([(4, 3), (4, 2), (4, 5), (3, 4)])', 4),
    ('delays([(3, 5), (2, 5)])', 2),
    ('delays([(10, 5), (11, 3), (7, 3)])', 3),
    ('delays([(2, 3), (9, 3), (12, 1), (7, 1)])', 4),
    ('delays([(3, 4), (3, 3), (10, 3), (8, 5)])', 4),
    ('delays([])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
