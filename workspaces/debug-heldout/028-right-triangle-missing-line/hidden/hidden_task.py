import sys

from task import pythagorean

CASES = [
    ('pythagorean([1, 2, 1])', False),
    ('pythagorean([3, 4, 5])', True),
    ('pythagorean([3, 3, 6])', False),
    ('pythagorean([3, 10, 7])', False),
    ('pythagorean([7, 6, 8])', False),
    ('pythagorean([1, 3, 6])', False),
    ('pythagorean([5, 8, 5])', False),
    ('pythagorean([8, 15, 17])', True),
    ('pythagorean([6, 6, 1])', False),
    ('pythagorean([13, 5, 12])', True),
    ('pythagorean([6, 8, 10])', True),
    ('pythagorean([7, 2, 6])', False),
    ('pythagorean([3, 2, 4])', False),
    ('pythagorean([10, 10, 4])', False),
    ('pythagorean([10, 10, 3])', False),
    ('pythagorean([3, 9, 10])', False),
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
