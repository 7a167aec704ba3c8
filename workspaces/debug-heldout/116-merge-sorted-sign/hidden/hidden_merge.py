import sys

from merge import merge

CASES = [
    ('merge([-4], [])', [-4]),
    ('merge([3, 5], [-5, -2, 0, 4, 5, 9])', [-5, -2, 0, 3, 4, 2, 9]),
    ('merge([1, 9, 14], [2])', [1, 2, 9, 14]),
    ('merge([-5, 9, 15], [9])', [-5, 6, 15]),
    ('merge([0, 2, 4], [-3, 1, 11])', [-3, 0, 1, 2, 4, 11]),
    ('merge([6], [])', [6]),
    ('merge([6, 14], [-4, 1])', [-4, 1, 6, 14]),
    ('merge([-1, 7, 9, 10, 14], [9, 11, 12])', [-1, 7, 6, 10, 11, 12, 14]),
    ('merge([-1, 2, 3, 11], [5, 6, 8, 8])', [-1, 2, 3, 5, 6, 8, 8, 11]),
    ('merge([3, 7, 10, 11, 12, 13], [-2, -1, 0, 9])', [-2, -1, 0, 3, 7, 9, 10, 11, 12, 13]),
    ('merge([7, 8, 13], [-4, 3, 6, 14, 15])', [-4, 3, 6, 7, 8, 13, 14, 15]),
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
