import sys

from prog import scan_grid

CASES = [
    ('scan_grid([[6]])', 1),
    ('scan_grid([[10, 1, 11], [0, 4, 0], [1, 3, 7]])', 4),
    ('scan_grid([[5, 5], [5, 1]])', 3),
    ('scan_grid([[11, 7, 1, 2], [1, 9, 5, 9], [2, 10, 6, 8]])', 8),
    ('scan_grid([[12], [2]])', 1),
    ('scan_grid([[8, 11, 9], [5, 6, 1], [12, 8, 6]])', 8),
    ('scan_grid([[4, 2, 12]])', 2),
    ('scan_grid([[9, 12, 8, 3], [5, 7, 8, 9], [11, 6, 0, 12], [11, 4, 5, 4]])', 14),
    ('scan_grid([[3, 0, 1]])', 0),
    ('scan_grid([[5, 9, 0], [2, 10, 6], [1, 10, 2], [5, 4, 9]])', 8),
    ('scan_grid([[9], [4], [10]])', 3),
    ('scan_grid([[12], [11]])', 2),
    ('scan_grid([[0, 2], [3, 1], [0, 6]])', 1),
    ('scan_grid([[3, 2, 0], [3, 2, 5], [8, 7, 11]])', 4),
    ('scan_grid([[11, 2, 2], [6, 1, 9], [0, 3, 4], [12, 12, 6]])', 7),
    ('scan_grid([[7, 12, 6, 10], [10, 10, 3, 6]])', 7),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
