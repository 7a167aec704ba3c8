import sys

from task import check_all

CASES = [
    ('check_all([], 7)', True),
    ('check_all([3, 1, 9], 6)', True),
    ('check_all([6, 8], 8)', False),
    ('check_all([1, 1], 9)', True),
    ('check_all([0], 3)', False),
    ('check_all([3, 2, 0], 7)', False),
    ('check_all([], 2)', True),
    ('check_all([2, 9], 1)', True),
    ('check_all([1], 1)', True),
    ('check_all([8, 3, 4], 8)', True),
    ('check_all([], 4)', True),
    ('check_all([1, 4, 4], 6)', True),
    ('check_all([1], 9)', True),
    ('check_all([8, 7, 1], 1)', True),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("task.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
