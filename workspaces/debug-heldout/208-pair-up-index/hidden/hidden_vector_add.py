import sys

from vector_add import vector_add

CASES = [
    ('vector_add([], [-8, 9])', []),
    ('vector_add([-8, 4, 2, -6], [-1])', [-9]),
    ('vector_add([0, -4, 3, -6], [])', []),
    ('vector_add([7, -2, 8, 2, -4, -3], [8])', [15]),
    ('vector_add([9, -8, 1, -2], [-9, 2, 3])', [0, -6, 4]),
    ('vector_add([-6, -8, 7, -6, -2, 7, -5], [7, -1, -5, 7])', [1, -9, 2, 1]),
    ('vector_add([-6, -4, -9, -5, -5, -5, -4], [3])', [-3]),
    ('vector_add([9, 5, -4, 0, -7], [1, -6, -8])', [10, -1, -12]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("vector_add.py"):
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
