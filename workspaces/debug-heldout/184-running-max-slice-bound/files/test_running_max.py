import sys

from running_max import running_max

CASES = [
    ('running_max([-9, -9])', [-9, -9]),
    ('running_max([-1, 19, 19])', [-1, 19, 19]),
    ('running_max([4, -8, -3, 10, 19])', [4, 4, 4, 10, 19]),
    ('running_max([-8, 6, 17, -7, 11, 13])', [-8, 6, 17, 17, 17, 17]),
    ('running_max([15, 4, -4, 19, 3, -1])', [15, 15, 15, 19, 19, 19]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("running_max.py"):
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
