import sys

from scan_grid import scan_grid

CASES = [
    ('scan_grid([[1, 7], [12, 0]])', 1),
    ('scan_grid([[4, 11], [4, 8]])', 1),
    ('scan_grid([[8], [10]])', 0),
    ('scan_grid([[7]])', 0),
    ('scan_grid([[8, 10], [9, 0], [0, 4], [8, 5]])', 5),
    ('scan_grid([[3, 3, 1]])', 3),
    ('scan_grid([[7, 11], [8, 4], [5, 12], [6, 2]])', 3),
    ('scan_grid([[11, 1], [9, 7], [6, 3]])', 7),
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
