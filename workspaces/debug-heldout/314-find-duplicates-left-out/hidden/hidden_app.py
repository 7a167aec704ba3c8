import sys

from app import duplicates

CASES = [
    ('duplicates([5, 5, 4, 5])', [5]),
    ('duplicates([0, 0])', [0]),
    ('duplicates([4, 6, 6])', [6]),
    ('duplicates([0, 3, 3, 5, 6, 6])', [3, 6]),
    ('duplicates([2, 6, 4, 4, 5, 3, 0, 5])', [4, 5]),
    ('duplicates([6, 7, 1, 2, 7, 4, 7, 2, 2])', [2, 7]),
    ('duplicates([5, 4, 2, 0, 0, 4, 3])', [0, 4]),
    ('duplicates([4, 5, 3, 0, 4, 0, 1])', [0, 4]),
    ('duplicates([0, 0, 2, 0, 5, 2, 4, 6, 2])', [0, 2]),
    ('duplicates([0])', []),
    ('duplicates([7])', []),
    ('duplicates([5, 1, 4, 6, 6, 0, 5, 5, 7, 3])', [5, 6]),
    ('duplicates([5])', []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
