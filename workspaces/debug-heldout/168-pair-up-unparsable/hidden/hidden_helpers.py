import sys

from helpers import vector_add

CASES = [
    ('vector_add([], [])', []),
    ('vector_add([], [-6, -7, -3])', []),
    ('vector_add([-4, -9], [3, -9, -5, 1, -3, -6])', [-1, -18]),
    ('vector_add([7, -2, -3, -6, 3], [5, 8, 3, -5, -9])', [12, 6, 0, -11, -6]),
    ('vector_add([6, 7, 4, 8, 3, 7], [-4, -5, 0, 1])', [2, 2, 4, 9]),
    ('vector_add([], [-3, -5, 5, -3, 0, -5])', []),
    ('vector_add([8, -2], [7, 2, -6])', [15, 0]),
    ('vector_add([1, -1, -3, -3], [-5, -2, 2, 0])', [-4, -3, -1, -3]),
    ('vector_add([6, 7, 4, 8, 8, 4], [2, 5])', [8, 12]),
    ('vector_add([-2, -1, -9, 5], [-1, 3, 5, 1, 2])', [-3, 2, -4, 6]),
    ('vector_add([], [-1, 1, 3, 4])', []),
    ('vector_add([], [-3, -7, -2, -7, -6, -7, -4])', []),
    ('vector_add([-4, -9, -7, 6, 5], [])', []),
    ('vector_add([4, 6, 0, -3], [0])', [4]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("helpers.py"):
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
