import sys

from cashier import cashier

CASES = [
    ('cashier([(0, 1), (3, 2)])', 5),
    ('cashier([(6, 2), (2, 4), (0, 2), (9, 1)])', 10),
    ('cashier([(5, 2), (0, 4), (5, 3)])', 10),
    ('cashier([(5, 4), (4, 5)])', 13),
    ('cashier([(8, 2), (3, 5), (3, 5)])', 15),
    ('cashier([(4, 3), (5, 1), (9, 3), (8, 4)])', 15),
    ('cashier([(6, 5), (2, 5), (2, 5)])', 17),
    ('cashier([(9, 5), (3, 3)])', 14),
    ('cashier([(3, 1), (2, 3), (1, 5), (4, 4)])', 14),
    ('cashier([(8, 1), (6, 3), (3, 1), (1, 2)])', 10),
    ('cashier([(0, 3), (1, 1), (2, 3)])', 7),
    ('cashier([(0, 3), (9, 2)])', 11),
    ('cashier([])', 0),
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
