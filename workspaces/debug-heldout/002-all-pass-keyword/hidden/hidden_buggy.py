import sys

from buggy import consistent

CASES = [
    ('consistent([0, 0], 1)', False),
    ('consistent([], 9)', True),
    ('consistent([6, 7, 0], 8)', False),
    ('consistent([3, 0, 3, 3], 1)', False),
    ('consistent([0], 6)', False),
    ('consistent([3, 9, 9, 6, 4], 8)', False),
    ('consistent([3], 1)', True),
    ('consistent([9, 3, 9, 3], 7)', True),
    ('consistent([3], 2)', True),
    ('consistent([1, 5, 6, 7, 8], 2)', True),
    ('consistent([4, 6, 7, 0, 4], 7)', False),
    ('consistent([0, 9, 8, 0], 5)', False),
    ('consistent([8, 2, 7, 9, 2], 2)', False),
    ('consistent([0, 7], 5)', False),
    ('consistent([0], 2)', False),
    ('consistent([1, 9], 5)', True),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
