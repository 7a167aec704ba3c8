import sys

from module import van_eck

CASES = [
    ('van_eck([1], 19)', 0),
    ('van_eck([0, 0, 2], 15)', 0),
    ('van_eck([4, 5], 15)', 12),
    ('van_eck([2, 3, 4], 18)', 0),
    ('van_eck([2], 9)', 3),
    ('van_eck([4, 3, 2], 19)', 5),
    ('van_eck([5, 0], 13)', 5),
    ('van_eck([1], 10)', 3),
    ('van_eck([0], 10)', 6),
    ('van_eck([0, 1, 1], 14)', 1),
    ('van_eck([1, 2, 5, 0], 13)', 0),
    ('van_eck([0, 4, 0], 12)', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
