import sys

from main import angle_between

CASES = [
    ('angle_between(23, 59)', 5.5),
    ('angle_between(1, 0)', 30.0),
    ('angle_between(15, 41)', 135.5),
    ('angle_between(18, 23)', 53.5),
    ('angle_between(6, 12)', 114.0),
    ('angle_between(14, 47)', 161.5),
    ('angle_between(23, 28)', 176.0),
    ('angle_between(18, 33)', 1.5),
    ('angle_between(12, 48)', 96.0),
    ('angle_between(12, 24)', 132.0),
    ('angle_between(4, 20)', 10.0),
    ('angle_between(18, 14)', 103.0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("main.py"):
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
