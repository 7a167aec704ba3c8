import sys

from cashier import cashier

CASES = [
    ('cashier([])', []),
    ('cashier([(0, 1), (0, 1)])', [0, 1]),
    ('cashier([(1, 5), (0, 5), (2, 4)])', [0, 4, 8]),
    ('cashier([(7, 2), (4, 2), (10, 2), (3, 4), (8, 1)])', [0, 3, 2, 3, 2]),
    ('cashier([(4, 5), (10, 1), (5, 1), (10, 1), (7, 3)])', [0, 4, 3, 3, 4]),
    ('cashier([(2, 4), (0, 5), (5, 5), (2, 4), (7, 2), (7, 2)])', [0, 3, 7, 8, 11, 13]),
    ('cashier([(10, 5), (3, 3), (9, 3), (9, 2)])', [0, 0, 2, 4]),
    ('cashier([(0, 2)])', [0]),
    ('cashier([(3, 3), (3, 3)])', [0, 3]),
    ('cashier([(10, 3), (8, 1), (6, 3), (1, 4), (0, 4), (2, 5)])', [0, 3, 6, 7, 8, 7]),
    ('cashier([(3, 5), (2, 5), (5, 2), (3, 5)])', [0, 4, 9, 12]),
    ('cashier([(0, 5)])', [0]),
    ('cashier([(5, 5)])', [0]),
    ('cashier([(9, 3), (4, 3)])', [0, 0]),
    ('cashier([(0, 2), (0, 2), (6, 1), (1, 1), (2, 3)])', [0, 2, 3, 3, 2]),
    ('cashier([(3, 2), (7, 3), (7, 3), (5, 1)])', [0, 0, 0, 3]),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
