import sys

from module import count_cells

CASES = [
    ('count_cells([[12, 1, 9, 7], [11, 2, 6, 1], [7, 9, 2, 9]])', [7, 0, 10, 0, 0, 17, 0, 18, 12, 0, 17, 0]),
    ('count_cells([[4, 11]])', [15, 0]),
    ('count_cells([[5, 7, 10], [5, 10, 7], [5, 3, 6], [8, 2, 6]])', [14, 0, 9, 0, 9, 0, 14, 0, 13, 0, 17, 0]),
    ('count_cells([[11, 10, 9, 6], [8, 4, 9, 6]])', [8, 0, 10, 0, 0, 15, 0, 13]),
    ('count_cells([[11, 6, 11, 9], [2, 10, 12, 9]])', [8, 0, 8, 0, 0, 9, 0, 10]),
    ('count_cells([[0, 10], [2, 1], [8, 1], [2, 9]])', [19, 0, 0, 18, 11, 0, 0, 10]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
