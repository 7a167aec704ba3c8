import sys

from merge import merge

CASES = [
    ('merge([-2, -1, 1], [4, 8, 9, 11, 12])', []),
    ('merge([], [])', []),
    ('merge([-1, 1, 4], [-5])', [-5, -1, 1, 4]),
    ('merge([], [-3, -1, 3, 6, 15])', []),
    ('merge([10], [1, 10])', [1]),
    ('merge([], [15, 15])', []),
    ('merge([0], [])', [0]),
    ('merge([-5, 1], [3, 4, 6, 7, 8])', []),
    ('merge([15], [])', [15]),
    ('merge([-4, -3, -1, 0, 1], [5, 5, 7, 15])', []),
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
