import sys

from work import middle_out

CASES = [
    ('middle_out([8, 14, -4, -2, -4, 11, 3, 9, -4])', [-17, 16, 3]),
    ('middle_out([3, 5, 5, 1])', [-4, 6, 1]),
    ('middle_out([4, 5, -1, 3])', [-8, 4, 1]),
    ('middle_out([1, 5, -1, 4, -1])', [-13, 2, 1]),
    ('middle_out([15, 14, 10, 13, 11])', [28, 18, 1]),
    ('middle_out([2, 12, 14, 3, 8])', [17, 4, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
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
