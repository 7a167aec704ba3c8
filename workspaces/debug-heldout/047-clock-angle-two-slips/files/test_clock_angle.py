import sys

from clock_angle import clock_angle

CASES = [
    ('clock_angle(21, 53)', 21.5),
    ('clock_angle(8, 36)', 42.0),
    ('clock_angle(7, 7)', 171.5),
    ('clock_angle(8, 46)', 13.0),
    ('clock_angle(1, 9)', 19.5),
    ('clock_angle(5, 20)', 40.0),
    ('clock_angle(16, 35)', 72.5),
    ('clock_angle(3, 59)', 125.5),
    ('clock_angle(18, 24)', 48.0),
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
