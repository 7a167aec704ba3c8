import sys

from app import service_end

CASES = [
    ('service_end([(3, 2), (1, 2)])', [0, 0]),
    ('service_end([(7, 5)])', [0]),
    ('service_end([(0, 3)])', [0]),
    ('service_end([])', []),
    ('service_end([(3, 3), (0, 5), (3, 3)])', [0, 2, 5]),
    ('service_end([(2, 4)])', [0]),
    ('service_end([(4, 4)])', [0]),
    ('service_end([(5, 3), (2, 2), (0, 4), (5, 4), (7, 1), (0, 4)])', [0, 4, 6, 5, 8, 10]),
    ('service_end([(0, 4), (5, 4), (9, 1), (9, 3), (7, 3)])', [0, 0, 2, 3, 4]),
    ('service_end([(4, 3)])', [0]),
    ('service_end([(4, 5), (0, 3), (5, 4), (5, 2), (1, 4), (9, 2)])', [0, 2, 3, 7, 9, 9]),
    ('service_end([(7, 5), (10, 5), (10, 4), (6, 2), (2, 4)])', [0, 0, 1, 3, 7]),
    ('service_end([(1, 1), (1, 3), (1, 2)])', [0, 1, 3]),
    ('service_end([(6, 4), (4, 3), (8, 5), (10, 3)])', [0, 1, 3, 6]),
    ('service_end([(8, 1)])', [0]),
    ('service_end([(10, 1), (1, 3), (10, 1), (8, 2)])', [0, 0, 0, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
