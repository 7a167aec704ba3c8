import sys

from range_sums import range_sums

CASES = [
    ('range_sums([5, -4, -2, 8], [(3, 3)])', [8]),
    ('range_sums([11, 10, 4, -4, 10, 5], [(3, 3)])', [-4]),
    ('range_sums([-1, 2, 4, 3], [(1, 3), (2, 2)])', [9, 4]),
    ('range_sums([-4, -3, 0, 1, 1], [(2, 2)])', [0]),
    ('range_sums([11, 2, 8, 11], [(0, 2)])', [21]),
    ('range_sums([11, 6, 0, 9], [(3, 3)])', [9]),
    ('range_sums([-5, -1, 12, 11, 1, 9], [(1, 3), (3, 3)])', [22, 11]),
    ('range_sums([-4, -2, 12, -4, 0, 2], [(0, 3), (0, 3)])', [2, 2]),
    ('range_sums([-3, -4, 8, -3], [(0, 3), (0, 3), (1, 3)])', [-2, -2, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("range_sums.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
