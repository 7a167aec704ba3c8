import sys

from cashier import cashier

CASES = [
    ('cashier([(2, 5), (9, 3), (4, 3), (4, 3), (3, 1)])', 17),
    ('cashier([(0, 4)])', 4),
    ('cashier([(5, 3), (3, 5), (4, 1), (5, 4)])', 16),
    ('cashier([(4, 2)])', 6),
    ('cashier([(6, 4), (6, 4), (2, 4), (8, 1), (4, 1)])', 16),
    ('cashier([(10, 3)])', 13),
    ('cashier([(0, 2)])', 2),
    ('cashier([(1, 4), (5, 2), (5, 3), (0, 3), (2, 2)])', 14),
    ('cashier([(3, 5), (4, 5), (10, 5), (3, 5), (1, 1), (10, 3)])', 26),
    ('cashier([(9, 5), (6, 3), (3, 2), (7, 4), (6, 3), (8, 3)])', 24),
    ('cashier([(10, 3), (10, 3), (7, 3), (2, 3)])', 16),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("cashier.py"):
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
