import sys

from zip_by_size import zip_by_size

CASES = [
    ('zip_by_size([3, 5], [-3, -1])', [0, 1]),
    ('zip_by_size([-1, 0, 4], [])', []),
    ('zip_by_size([1], [-1, 5])', [0, 1]),
    ('zip_by_size([-1, 12], [-2, 0, 0, 1, 5, 5, 7])', [0, 1, 2, 3, 4, 5, 6]),
    ('zip_by_size([2, 2, 3, 4, 6, 7, 8], [-1, 1])', [0, 1]),
    ('zip_by_size([-2, 0, 1, 12], [5, 6, 7, 8, 9, 10])', [0, 1, 2, 3, 4, -2, 0, 1, 12]),
    ('zip_by_size([-1, 4, 7, 8, 10, 10], [])', []),
    ('zip_by_size([0, 1, 3], [1, 2, 4, 7, 11])', [0, 1, 2, 3, 0, 1, 3]),
    ('zip_by_size([7, 8], [0, 1, 3, 6, 11])', [0, 7, 8]),
    ('zip_by_size([3, 4, 4, 5, 5, 5, 8], [1, 12])', [0, 3, 4, 4, 5, 5, 5, 8]),
    ('zip_by_size([2, 2], [-3, -2, 5, 8, 10, 10])', [0, 1, 2, 2, 2]),
    ('zip_by_size([-3, -3, 1, 3, 6, 7, 7], [-1, 0])', [0, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("zip_by_size.py"):
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
