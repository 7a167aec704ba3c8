import sys

from prog import scan_grid

CASES = [
    ('scan_grid([[10, 4], [2, 8]])', 3),
    ('scan_grid([[1]])', 0),
    ('scan_grid([[8, 2]])', 1),
    ('scan_grid([[3, 6]])', 1),
    ('scan_grid([[5], [5], [2]])', 2),
    ('scan_grid([[7]])', 1),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
