import sys

from clock_angle import clock_angle

CASES = [
    ('clock_angle(1, 33)', 151.5),
    ('clock_angle(8, 1)', 125.5),
    ('clock_angle(22, 34)', 113.0),
    ('clock_angle(15, 37)', 113.5),
    ('clock_angle(2, 50)', 145.0),
    ('clock_angle(21, 55)', 32.5),
    ('clock_angle(7, 17)', 116.5),
    ('clock_angle(13, 27)', 118.5),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("clock_angle.py"):
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
