import sys

from wrong_initial_maximum import hottest_day

CASES = [
    ('hottest_day([])', -1),
    ('hottest_day([3, 9, 9])', 1),
    ('hottest_day([-4, -2, -8])', 1),
    ('hottest_day([0])', 0),
    ('hottest_day([-1, 0])', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("wrong_initial_maximum.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
