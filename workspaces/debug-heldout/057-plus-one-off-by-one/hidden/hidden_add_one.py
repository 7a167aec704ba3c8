import sys

from add_one import add_one

CASES = [
    ('add_one([0, 5])', [0, 6]),
    ('add_one([9, 9, 9])', [1, 0, 0, 0]),
    ('add_one([5, 0, 9])', [5, 1, 0]),
    ('add_one([5, 9, 1, 8])', [5, 9, 1, 9]),
    ('add_one([0, 1, 5])', [0, 1, 6]),
    ('add_one([0, 5, 8, 9, 1])', [0, 5, 8, 9, 2]),
    ('add_one([9, 9, 0, 5, 5])', [9, 9, 0, 5, 6]),
    ('add_one([9, 9, 1, 1, 8])', [9, 9, 1, 1, 9]),
    ('add_one([9, 9, 1, 1, 1])', [9, 9, 1, 1, 2]),
    ('add_one([1, 1])', [1, 2]),
    ('add_one([9])', [1, 0]),
    ('add_one([0, 1, 9, 1])', [0, 1, 9, 2]),
    ('add_one([5, 8, 0])', [5, 8, 1]),
    ('add_one([0, 0, 9, 9, 1])', [0, 0, 9, 9, 2]),
    ('add_one([5, 9, 9, 0])', [5, 9, 9, 1]),
    ('add_one([8, 8, 9, 9, 8])', [8, 8, 9, 9, 9]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("add_one.py"):
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
