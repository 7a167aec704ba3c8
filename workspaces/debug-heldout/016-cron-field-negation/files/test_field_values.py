import sys

from field_values import field_values

CASES = [
    ("field_values('11,0-11/4')", [0, 4, 8, 11]),
    ("field_values('6,4-6,2')", [2, 4, 5, 6]),
    ("field_values('2-11/4,3')", [2, 3, 6, 10]),
    ("field_values('0,1-5')", [0, 1, 2, 3, 4, 5]),
    ("field_values('3-11/3,0-11/2')", [0, 2, 3, 4, 6, 8, 9, 10]),
    ("field_values('*/2')", [0, 2, 4, 6, 8, 10]),
    ("field_values('2-11/2')", [2, 4, 6, 8, 10]),
    ("field_values('3-11/2,3-11/3')", [3, 5, 6, 7, 9, 11]),
    ("field_values('*/5')", [0, 5, 10]),
    ("field_values('0')", [0]),
    ("field_values('1')", [1]),
    ("field_values('7')", [7]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("field_values.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
