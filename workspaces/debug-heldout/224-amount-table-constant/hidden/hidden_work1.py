import sys

from work1 import make_amounts

CASES = [
    ('make_amounts([8, 9], 0)', 0),
    ('make_amounts([3], 4)', 50),
    ('make_amounts([1, 2, 6], 1)', 1),
    ('make_amounts([3, 5, 8, 9], 9)', 9),
    ('make_amounts([1, 3, 6, 8], 18)', 18),
    ('make_amounts([4, 9], 19)', 50),
    ('make_amounts([1, 4, 7, 9], 6)', 6),
    ('make_amounts([2], 7)', 50),
    ('make_amounts([4, 6, 7, 9], 0)', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
