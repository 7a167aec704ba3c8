import sys

from app import duplicates

CASES = [
    ('duplicates([1])', []),
    ('duplicates([0, 3, 2, 1, 4, 2, 7, 2])', [2]),
    ('duplicates([0, 4, 4])', [4]),
    ('duplicates([])', []),
    ('duplicates([7, 0])', []),
    ('duplicates([0, 1])', []),
    ('duplicates([4, 7, 6, 7, 4, 7])', [4, 7]),
    ('duplicates([5, 7])', []),
    ('duplicates([6, 6])', [6]),
    ('duplicates([5, 7, 5, 6, 7])', [5, 7]),
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
