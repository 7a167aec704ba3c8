import sys

from reachable import reachable

CASES = [
    ('reachable([1, 2], 20)', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]),
    ('reachable([2, 3, 4], 4)', [0, 50, 2, 3, 0]),
    ('reachable([2, 5], 5)', [0, 50, 2, 50, 4, 1]),
    ('reachable([3, 4, 9], 17)', [0, 50, 50, 3, 0, 50, 6, 3, 0, 1, 6, 3, 0, 1, 6, 3, 0, 1]),
    ('reachable([2, 8], 16)', [0, 50, 2, 50, 4, 50, 6, 50, 0, 50, 2, 50, 4, 50, 6, 50, 0]),
    ('reachable([4, 7], 16)', [0, 50, 50, 50, 0, 50, 50, 3, 0, 50, 50, 3, 0, 50, 6, 3, 0]),
    ('reachable([5, 7], 6)', [0, 50, 50, 50, 50, 1, 50]),
    ('reachable([3, 8, 9], 14)', [0, 50, 50, 3, 50, 50, 6, 50, 0, 1, 50, 3, 4, 50, 6]),
    ('reachable([3], 20)', [0, 50, 50, 3, 50, 50, 6, 50, 50, 9, 50, 50, 12, 50, 50, 15, 50, 50, 18, 50, 50]),
    ('reachable([9], 20)', [0, 50, 50, 50, 50, 50, 50, 50, 50, 1, 50, 50, 50, 50, 50, 50, 50, 50, 2, 50, 50]),
    ('reachable([3, 5, 7, 8], 20)', [0, 50, 50, 3, 50, 1, 6, 3, 0, 9, 2, 3, 4, 1, 6, 3, 0, 5, 2, 3, 4]),
    ('reachable([5], 4)', [0, 50, 50, 50, 50]),
    ('reachable([1, 2, 3], 8)', [0, 1, 2, 3, 4, 5, 6, 7, 8]),
    ('reachable([6], 18)', [0, 50, 50, 50, 50, 50, 2, 50, 50, 50, 50, 50, 4, 50, 50, 50, 50, 50, 6]),
    ('reachable([2, 9], 9)', [0, 50, 2, 50, 4, 50, 6, 50, 8, 1]),
    ('reachable([1, 2, 3], 18)', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("reachable.py"):
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
