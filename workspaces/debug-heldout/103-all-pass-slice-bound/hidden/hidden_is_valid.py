import sys

from is_valid import is_valid

CASES = [
    ('is_valid([7, 1, 4, 6], 6)', (7, 6)),
    ('is_valid([4, 5, 8], 6)', (5, 4)),
    ('is_valid([5, 3, 5, 7], 3)', (5, 3)),
    ('is_valid([1, 0, 8, 1], 1)', (1, 1)),
    ('is_valid([1, 7, 2, 2], 5)', (7, 1)),
    ('is_valid([3, 6, 2, 3], 7)', (6, 3)),
    ('is_valid([5, 3, 4, 3], 4)', (5, 4)),
    ('is_valid([2, 5, 9, 6, 4], 5)', (5, 2)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("is_valid.py"):
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
