import sys

from script import rank

CASES = [
    ('rank([19, 8, 9, 8, 9, 11, 18])', [19, 8, 9, 11, 8, 9, 18]),
    ('rank([18, 9, -1, 11, 12, 10])', [18, 9, -1, 11, 12, 10]),
    ('rank([-7, -4, -6, -6, -3])', [-7, -4, -6, -6, -3]),
    ('rank([20])', [20]),
    ('rank([19, 17, 17])', [19, 17, 17]),
    ('rank([14, -2, 12, 16, 2, -2, 19])', [14, -2, 12, 16, 2, -2, 19]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
