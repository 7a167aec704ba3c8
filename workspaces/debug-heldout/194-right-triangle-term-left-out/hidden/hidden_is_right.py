import sys

from is_right import is_right

CASES = [
    ('is_right([9, 9, 10])', False),
    ('is_right([8, 15, 17])', True),
    ('is_right([1, 8, 3])', False),
    ('is_right([7, 6, 7])', False),
    ('is_right([9, 3, 1])', False),
    ('is_right([5, 12, 13])', True),
    ('is_right([3, 4, 5])', True),
    ('is_right([7, 9, 9])', False),
    ('is_right([1, 9, 3])', False),
    ('is_right([7, 7, 3])', False),
    ('is_right([9, 2, 10])', False),
    ('is_right([5, 8, 3])', False),
    ('is_right([4, 8, 1])', False),
    ('is_right([10, 10, 7])', False),
    ('is_right([4, 2, 8])', False),
    ('is_right([2, 2, 10])', False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("is_right.py"):
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
