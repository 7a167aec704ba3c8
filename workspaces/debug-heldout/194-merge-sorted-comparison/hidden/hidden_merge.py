import sys

from merge import merge

CASES = [
    ('merge([13], [])', [13]),
    ('merge([-5], [])', [-5]),
    ('merge([], [5, 8, 8, 14])', []),
    ('merge([-4, 5, 8, 9, 11], [-1, 5, 8, 8, 11])', [-4, 1, 5, 5, 8, 8, 8, 9, 11]),
    ('merge([-5, -2, 3, 4, 4], [10])', [-5, -2, 3, 4, 4]),
    ('merge([-5, 1, 2], [-1])', [-5, 1, 1, 2]),
    ('merge([3, 4], [])', [3, 4]),
    ('merge([-2, -1, 1, 10], [-4, 0, 5, 6, 14, 15])', [4, -2, -1, 0, 1, 5, 6, 10]),
    ('merge([0, 3, 5, 5], [-3, 2, 4, 14])', [3, 0, 2, 3, 4, 5, 5]),
    ('merge([4, 6, 8, 8, 8], [-2, 1, 4, 7, 8, 9])', [2, 1, 4, 4, 6, 7, 8, 8, 8]),
    ('merge([-5, -2, 1, 14], [-5])', [-5, 5, -2, 1, 14]),
    ('merge([0, 10, 15, 15], [])', [0, 10, 15, 15]),
    ('merge([-3, -2, -2, 6, 13, 15], [4, 8, 8])', [-3, -2, -2, 4, 6, 8, 8, 13, 15]),
    ('merge([2, 4, 4, 6, 6, 8], [1, 8])', [1, 2, 4, 4, 6, 6, 8]),
    ('merge([], [])', []),
    ('merge([0, 2, 13, 13, 14, 14], [1, 2, 5, 8, 12])', [0, 1, 2, 2, 5, 8, 12, 13, 13, 14, 14]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("merge.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
