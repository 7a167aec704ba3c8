import sys

from task import pythagorean

CASES = [
    ('pythagorean([5, 4, 3])', True),
    ('pythagorean([9, 10, 3])', False),
    ('pythagorean([5, 9, 9])', False),
    ('pythagorean([8, 8, 4])', False),
    ('pythagorean([7, 1, 5])', False),
    ('pythagorean([5, 12, 13])', True),
    ('pythagorean([3, 2, 8])', False),
    ('pythagorean([2, 4, 4])', False),
    ('pythagorean([8, 1, 7])', False),
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
