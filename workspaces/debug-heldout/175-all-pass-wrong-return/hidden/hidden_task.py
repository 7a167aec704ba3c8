import sys

from task import check_all

CASES = [
    ('check_all([], 9)', True),
    ('check_all([0, 7, 0, 7, 4], 9)', False),
    ('check_all([9, 2, 1, 6, 6], 2)', False),
    ('check_all([4, 2, 0, 8], 1)', False),
    ('check_all([5, 9, 9, 7, 4], 9)', False),
    ('check_all([9, 4, 1, 5], 5)', False),
    ('check_all([4, 9, 4], 7)', False),
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
