import sys

from scan_grid import scan_grid

CASES = [
    ('scan_grid([[9]])', 0),
    ('scan_grid([[4], [12]])', 0),
    ('scan_grid([[9, 0], [11, 1], [7, 7], [7, 7]])', 15),
    ('scan_grid([[11]])', 0),
    ('scan_grid([[8], [3]])', 1),
    ('scan_grid([[0, 3, 1, 9]])', 6),
    ('scan_grid([[10, 12, 7, 7], [12, 0, 12, 10]])', 5),
    ('scan_grid([[11, 5, 0], [10, 11, 9], [11, 7, 9], [1, 12, 8]])', 18),
    ('scan_grid([[7, 10], [2, 2], [2, 12], [9, 5]])', 7),
    ('scan_grid([[2, 3], [2, 0]])', 1),
    ('scan_grid([[1, 12], [2, 5], [4, 3]])', 5),
    ('scan_grid([[6, 4, 1, 4], [7, 2, 0, 0]])', 3),
    ('scan_grid([[7, 11, 1, 0], [9, 5, 9, 10], [10, 0, 12, 12], [11, 3, 5, 5]])', 27),
    ('scan_grid([[10, 9, 6], [0, 5, 12], [11, 8, 8]])', 5),
    ('scan_grid([[2, 5, 4], [8, 11, 12], [2, 12, 8], [10, 8, 9]])', 8),
    ('scan_grid([[5, 6, 3], [6, 3, 9], [7, 5, 3], [9, 5, 5]])', 28),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("scan_grid.py"):
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
