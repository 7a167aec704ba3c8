import sys

from merge import merge

CASES = [
    ('merge([-4], [4, 4])', [-4, 4, 4]),
    ('merge([], [9])', [9]),
    ('merge([15], [-2, -1, 0, 0, 2, 13])', [-2, -1, 0, 0, 2, 13, 15]),
    ('merge([-1, -1, 1, 1], [])', [-1, -1, 1, 1]),
    ('merge([-3, 4, 8], [-2, 0, 2, 9, 12])', [-3, -2, 0, 2, 4, 8, 9, 12]),
    ('merge([-4, 5, 9, 11, 14], [-1, 2])', [-4, -1, 2, 5, 9, 11, 14]),
    ('merge([0, 1, 4, 6], [-5, -3, 1, 2, 9])', [-5, -3, 0, 1, 1, 2, 4, 6, 9]),
    ('merge([-5, 7, 10], [0, 2])', [-5, 0, 2, 7, 10]),
    ('merge([5, 7], [7, 10, 12])', [5, 7, 7, 10, 12]),
    ('merge([8], [7])', [7, 8]),
    ('merge([0], [0, 0, 2, 3])', [0, 0, 0, 2, 3]),
    ('merge([-4, 1, 13], [14])', [-4, 1, 13, 14]),
    ('merge([0, 1], [5, 5])', [0, 1, 5, 5]),
    ('merge([8, 8, 10, 10], [-5, 6, 15])', [-5, 6, 8, 8, 10, 10, 15]),
    ('merge([-3, 1, 3, 12, 12, 13], [4, 14])', [-3, 1, 3, 4, 12, 12, 13, 14]),
    ('merge([1, 3, 7], [10, 10, 13, 13, 15])', [1, 3, 7, 10, 10, 13, 13, 15]),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
