import sys

from is_right import is_right

CASES = [
    ('is_right([9, 9, 8])', False),
    ('is_right([6, 4, 7])', False),
    ('is_right([6, 8, 10])', True),
    ('is_right([2, 5, 4])', False),
    ('is_right([5, 5, 2])', False),
    ('is_right([7, 4, 9])', False),
    ('is_right([2, 8, 1])', False),
    ('is_right([5, 4, 3])', True),
    ('is_right([2, 2, 2])', False),
    ('is_right([2, 2, 8])', False),
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
