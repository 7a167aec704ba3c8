import sys

from service_end import service_end

CASES = [
    ('service_end([(0, 3), (6, 1), (0, 3), (3, 4)])', [0, 3, 3, 4]),
    ('service_end([(1, 5), (3, 2)])', [0, 3]),
    ('service_end([(5, 5), (8, 2), (0, 4), (2, 4), (7, 4), (4, 4)])', [0, 2, 4, 7, 10, 13]),
    ('service_end([(8, 4), (5, 4), (8, 4), (5, 4), (4, 5), (9, 2)])', [0, 4, 8, 9, 13, 16]),
    ('service_end([(4, 2), (4, 3), (10, 3)])', [0, 2, 0]),
    ('service_end([(4, 2), (1, 2), (3, 3), (5, 1), (5, 2)])', [0, 0, 2, 3, 4]),
    ('service_end([(3, 5), (9, 2), (9, 2), (7, 3), (0, 3), (0, 4)])', [0, 3, 4, 5, 6, 8]),
    ('service_end([(4, 4)])', [0]),
    ('service_end([(7, 2), (6, 3)])', [0, 2]),
    ('service_end([(8, 3), (10, 2)])', [0, 1]),
    ('service_end([(2, 2), (2, 3), (2, 3), (6, 4), (3, 3)])', [0, 2, 5, 7, 7]),
    ('service_end([(1, 5), (4, 1), (10, 5), (2, 3)])', [0, 4, 5, 0]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("service_end.py"):
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
