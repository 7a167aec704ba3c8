import sys

from prog import all_good

CASES = [
    ('all_good([0], 9)', None),
    ('all_good([], 1)', None),
    ('all_good([], 6)', None),
    ('all_good([2, 4, 3, 7, 0], 2)', False),
    ('all_good([6, 9], 7)', False),
    ('all_good([0], 1)', False),
    ('all_good([9, 1], 9)', False),
    ('all_good([8, 7, 1, 9], 4)', False),
    ('all_good([1, 1, 4, 4], 4)', False),
    ('all_good([3, 9, 0], 6)', False),
    ('all_good([7, 8], 5)', False),
    ('all_good([3, 1, 9], 5)', False),
    ('all_good([5, 8, 1], 3)', False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
