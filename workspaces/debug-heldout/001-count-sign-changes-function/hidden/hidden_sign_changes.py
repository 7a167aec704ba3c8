import sys

from sign_changes import sign_changes

CASES = [
    ('sign_changes([3])', 0),
    ('sign_changes([])', 0),
    ('sign_changes([-6, 2, -6, 1, 5, -3, 8, -4])', 6),
    ('sign_changes([-4])', 0),
    ('sign_changes([-2, 8, 4, -6, 2, 2, -8, -4, 0])', 4),
    ('sign_changes([9, 2])', 0),
    ('sign_changes([5, 4, 4, 6, -8, -7, 8])', 2),
    ('sign_changes([-2, -3])', 0),
    ('sign_changes([3, 7, 9, -4, 2])', 2),
    ('sign_changes([0, 2, 2, -1, -1])', 1),
    ('sign_changes([2, -7, -9, -1, 7, 9, -4, -7, 0])', 3),
    ('sign_changes([-3])', 0),
    ('sign_changes([-3, -3, -5, -4, -6])', 0),
    ('sign_changes([2, -2, 0, -1, -7, -8, 5, 4, 0])', 2),
    ('sign_changes([-3, -6, -9, -8, -4, -7])', 0),
    ('sign_changes([1, 0, 0, -1])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("sign_changes.py"):
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
