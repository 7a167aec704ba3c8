import sys

from merge import merge

CASES = [
    ('merge([-2, 8, 8, 14], [])', [-2, 8, 8, 14]),
    ('merge([-5, 15], [-1])', [-5, -1, 15]),
    ('merge([7, 9, 9, 9], [])', [7, 9, 9, 9]),
    ('merge([-3, -2, 3, 6, 12], [])', [-3, -2, 3, 6, 12]),
    ('merge([], [5, 7, 14])', [5, 7, 14]),
    ('merge([], [2, 11])', [2, 11]),
    ('merge([3], [])', [3]),
    ('merge([5, 11], [13])', [5, 11, 13]),
    ('merge([], [])', []),
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
