import sys

from play import play

CASES = [
    ('play([2], 4)', [2]),
    ('play([7, 2], 2)', [2, 1]),
    ('play([7, 9], 2)', [1, 1]),
    ('play([4], 2)', [2]),
    ('play([1, 7, 3, 2], 1)', [1, 1, 1, 1]),
    ('play([2, 6], 2)', [2, 2]),
    ('play([9, 3, 6, 6, 6], 2)', [1, 2, 2, 2]),
    ('play([6, 2, 3, 3], 3)', [2, 3, 3, 3]),
    ('play([9, 7, 9, 8, 6], 3)', [3, 3, 1, 3, 2]),
    ('play([9, 6, 9, 9], 4)', [2, 1, 1, 1]),
    ('play([2, 4, 1, 3, 8], 2)', [2, 1, 2, 1, 2]),
    ('play([2, 2, 4, 2, 1], 2)', [2, 2, 2, 1, 2]),
    ('play([1], 3)', [1]),
    ('play([8, 4, 3, 3, 8, 9], 4)', [4, 3, 3, 4, 4, 1]),
    ('play([3, 6], 2)', [1, 2]),
    ('play([1, 6, 2, 2, 6], 1)', [1, 1, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("play.py"):
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
