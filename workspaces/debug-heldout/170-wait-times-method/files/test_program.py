import sys

from program import cashier

CASES = [
    ('cashier([])', 0),
    ('cashier([(4, 4), (8, 5), (9, 1), (4, 4)])', 16),
    ('cashier([(1, 5), (7, 3)])', 0),
    ('cashier([(9, 4), (1, 2), (1, 2)])', 2),
    ('cashier([(4, 2), (4, 2)])', 2),
    ('cashier([(9, 3), (9, 3), (7, 5), (0, 2)])', 9),
    ('cashier([(6, 4), (4, 5)])', 3),
    ('cashier([(5, 1), (7, 2), (2, 5), (9, 1)])', 4),
    ('cashier([(2, 1), (9, 5)])', 0),
    ('cashier([(5, 4)])', 0),
    ('cashier([(5, 5), (4, 3)])', 2),
    ('cashier([(10, 1), (10, 1)])', 1),
    ('cashier([(6, 3)])', 0),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
