import sys

from merge import merge

CASES = [
    ('merge([-4, 0, 2, 3, 4], [-1, 8, 9])', [-1, 4]),
    ('merge([-5, -5, -4, 0], [-3, -1, 1, 2, 2, 2])', [-3, -1]),
    ('merge([-1, -1], [9, 10, 12, 13, 13, 13])', []),
    ('merge([6, 6, 8, 10, 11, 11], [9, 10, 10, 11, 13, 15])', [6, 6, 8, 9, 10, 10]),
    ('merge([5, 7, 10, 10], [-4, -3, 7, 14])', [-4, -3, 5, 7, 7]),
    ('merge([6, 6, 8], [4, 6, 9, 9, 10])', [4, 6, 6, 6, 8]),
    ('merge([0, 3, 4, 5, 14], [2, 2, 7])', [2, 2, 4, 5, 7, 14]),
    ('merge([-1, 12], [-4, -3, 4, 4, 15])', [-4, -3, 4, 4]),
    ('merge([10, 10], [])', [10, 10]),
    ('merge([-4, -1, 5, 9, 14, 15], [-3, -1, -1, 10, 15])', [-3, -1, -1, 5, 10]),
    ('merge([-4, -4, 10, 11, 15], [4, 6, 11, 13])', [4, 6, 11, 13, 15]),
    ('merge([], [4, 5, 6, 9])', []),
    ('merge([0, 1, 1, 3, 5], [-4, 6, 10, 11])', [-4, 5]),
    ('merge([-2], [-5, 3, 8, 10, 13])', [-5]),
    ('merge([-1, 0, 5, 6, 10], [0, 0, 2, 3, 4])', [0, 0, 2, 3, 4, 5, 6, 10]),
    ('merge([-5, 5, 7, 12], [10])', [5, 7, 10, 12]),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
