import sys

from module import set_score

CASES = [
    ('set_score([-2, -2])', 1),
    ('set_score([-1])', 1),
    ('set_score([1, 4, 4, 1, 9])', 1),
    ('set_score([0])', 1),
    ('set_score([-2])', 1),
    ('set_score([8, -2, -1, 6, 9, 9])', 1),
    ('set_score([2, 2])', 0),
    ('set_score([1, 5, -1])', 1),
    ('set_score([0, 5, 4, 5, -2, 2, 4, -2])', 1),
    ('set_score([2, 9, 7, 1, 1])', 0),
    ('set_score([2, 8, 1, 7, 5, 8, 3, 0])', 1),
    ('set_score([5, 6, 5, -1, 4, 6, 1, 2])', 0),
    ('set_score([5, 9, 6, -1, 7, 9, 9, 8])', 0),
    ('set_score([9, -2, -2, 6, 9, 1, 4, 4, -1])', 2),
    ('set_score([0, -2])', 2),
    ('set_score([-2, 3, 8, 6, 8, 4])', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
