import sys

from task import largest

CASES = [
    ('largest([18, -8, -40])', 18),
    ('largest([6, -6, 19])', 19),
    ('largest([15, 4, -46])', 15),
    ('largest([4])', 4),
    ('largest([-12, 48])', 48),
    ('largest([9, 9])', 9),
    ('largest([-33, 3])', 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("task.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
