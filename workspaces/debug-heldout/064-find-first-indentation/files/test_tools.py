import sys

from tools import look_for

CASES = [
    ('look_for([16, -7, 1])', 50),
    ('look_for([20, 4, -2, -1, 3])', 62),
    ('look_for([1, 5, -6])', 5),
    ('look_for([])', -1),
    ('look_for([16, 19, 20])', 50),
    ('look_for([3, -6, 18, -6, 15])', 11),
    ('look_for([-2, 17, 19])', 53),
    ('look_for([-6, 8])', -1),
    ('look_for([-1])', -1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tools.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
