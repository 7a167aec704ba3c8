import sys

from funcs import set_score

CASES = [
    ('set_score([8, 6, -1])', (1, 2)),
    ('set_score([5, 3, -2, 8, 6])', (2, 3)),
    ('set_score([-1, 8, -2, -2, 0, 3])', (1, 5)),
    ('set_score([5, 1, 1, 7, -1, -2, -1, -2])', (4, 4)),
    ('set_score([9, 6])', (1, 1)),
    ('set_score([1, 4, 8, 9, 0, 7, 5, 3])', (4, 4)),
    ('set_score([4, 2, 6, 6, 6, 6])', (4, 2)),
    ('set_score([2, 8, 6, 4, 9])', (3, 2)),
    ('set_score([8, 1, 4, 3, -2, 5, 5, 0])', (3, 5)),
    ('set_score([-1, 7, 4])', (1, 2)),
    ('set_score([8, 3, 9, 9, 9])', (3, 2)),
    ('set_score([3, 3, 6, 3])', (2, 2)),
    ('set_score([3, -1, 6, 8, 9, 2])', (2, 4)),
    ('set_score([7, 7, 6, 5, 5, 3, 9, 1, -2])', (5, 4)),
    ('set_score([7, 7, 7])', (2, 1)),
    ('set_score([4, 3, 3, 0, 0, 6, 0, 1, 2])', (4, 5)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
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
