import sys

from server_log import server_log

CASES = [
    ('server_log([])', []),
    ('server_log([(10, 3)])', [13]),
    ('server_log([(2, 1), (7, 2)])', [3, 9]),
    ('server_log([(0, 4), (4, 5), (8, 1), (5, 4), (1, 1), (9, 2)])', [4, 3, 9, 11, 10, 11]),
    ('server_log([(7, 2), (1, 3), (11, 5), (11, 4)])', [4, 9, 15, 18]),
    ('server_log([(2, 4), (5, 1)])', [6, 6]),
    ('server_log([(9, 4), (10, 1)])', [13, 12]),
    ('server_log([(1, 3), (6, 3), (3, 3)])', [4, 6, 9]),
    ('server_log([(11, 5), (2, 4), (8, 4), (4, 3), (3, 2)])', [6, 6, 7, 12, 16]),
    ('server_log([(10, 5), (10, 5), (10, 1), (10, 1), (7, 3), (1, 4)])', [5, 10, 11, 11, 15, 18]),
    ('server_log([(0, 2), (0, 2)])', [2, 2]),
    ('server_log([(11, 2), (1, 3), (7, 1), (0, 4), (12, 4)])', [4, 5, 8, 13, 16]),
    ('server_log([(11, 3), (7, 3), (8, 1), (4, 2), (6, 3)])', [6, 9, 10, 9, 14]),
    ('server_log([(8, 3), (10, 2), (2, 3), (7, 4), (11, 4)])', [5, 11, 12, 12, 15]),
    ('server_log([(10, 1)])', [11]),
    ('server_log([(2, 5), (0, 5), (10, 5), (1, 4), (2, 4)])', [5, 7, 9, 12, 15]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("server_log.py"):
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
