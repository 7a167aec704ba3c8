import sys

from work import middle_out

CASES = [
    ('middle_out([-4, 1, -2])', [-11, -4, 1]),
    ('middle_out([-1])', [-6, -1, 0]),
    ('middle_out([-4])', [-9, -1, 0]),
    ('middle_out([8, 8])', [6, -1, 0]),
    ('middle_out([1, 15])', [6, -1, 0]),
    ('middle_out([10, -4, 8])', [-6, 12, 1]),
    ('middle_out([-1, 1, 1])', [-8, 2, 1]),
    ('middle_out([])', [0, -1, 0]),
    ('middle_out([10])', [5, -1, 0]),
    ('middle_out([1, 10, 6])', [6, 2, 1]),
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
