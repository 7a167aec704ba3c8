import sys

from script import rank

CASES = [
    ('rank([19, 2, -8])', [19, 2, -8]),
    ('rank([17])', [17]),
    ('rank([])', []),
    ('rank([4, 5, 5, 8, 8, 6])', [4, 5, 5, 8, 8, 6]),
    ('rank([-4, -4, 2, 1])', [-4, -4, 2, 1]),
    ('rank([11])', [11]),
    ('rank([0, 0])', [0, 0]),
    ('rank([9])', [9]),
    ('rank([7, 1])', [7, 1]),
    ('rank([-9, -3, 16, 10])', [-9, -3, 16, 10]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
