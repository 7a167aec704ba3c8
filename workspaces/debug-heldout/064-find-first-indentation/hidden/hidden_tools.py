import sys

from tools import look_for

CASES = [
    ('look_for([19])', 59),
    ('look_for([-8, 1])', 5),
    ('look_for([-4])', -1),
    ('look_for([11, 9, 11, 12, 9, 9, 8, 10, 11])', 35),
    ('look_for([5, 1, -3, 4, 10, 9, 18, 17])', 17),
    ('look_for([11, -9, 8, 1])', 35),
    ('look_for([3, 7])', 11),
    ('look_for([-7, -3, -8, -6, -4, -5, -6, -4])', -19),
    ('look_for([19, 0, 4, 11, -9, -7])', 59),
    ('look_for([9, -3, 20, 4, -8, -7, -2])', 29),
    ('look_for([-7, 19, 8, 12, -4, 3])', -19),
    ('look_for([-6, 2, 10, 12])', 38),
    ('look_for([-1, -4, -3, 2, -2, -4, -4, -3])', -1),
    ('look_for([-7, 15, 3, 20, -3, 14, -5, 0, 11])', -19),
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
