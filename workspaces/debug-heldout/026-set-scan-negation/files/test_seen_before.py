import sys

from seen_before import seen_before

CASES = [
    ('seen_before([4, 0, 1, 5, 8, -2, 3])', [4, 0, 1, 5, 8, -2, 3]),
    ('seen_before([-2, 0, 9, 4, 9])', [-2, 0, 9, 4, 9]),
    ('seen_before([2, 1])', [2, 1]),
    ('seen_before([7])', [7]),
    ('seen_before([3, 5, 6, 9, -2, -1, 4])', [3, 5, 6, 9, -2, -1, 4]),
    ('seen_before([0, -1, 4, -1, 9])', [0, -1, 4, -1, 9]),
    ('seen_before([-1, -2, 6, 9, 9, 4, 0])', [-1, -2, 6, 9, 9, 4, 0]),
    ('seen_before([])', []),
    ('seen_before([0, 7, 8, 6, 0, 2, 2])', [0, 7, 8, 6, 0, 2, 2]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("seen_before.py"):
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
