import sys

from module import van_eck

CASES = [
    ('van_eck([5, 4], 9)', 2),
    ('van_eck([0], 13)', 0),
    ('van_eck([4, 5], 10)', 2),
    ('van_eck([0, 1], 5)', 0),
    ('van_eck([1], 12)', 1),
    ('van_eck([5], 5)', 0),
    ('van_eck([6, 4], 7)', 2),
    ('van_eck([5, 2], 15)', 0),
    ('van_eck([2, 2], 16)', 5),
    ('van_eck([2, 1], 15)', 5),
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
