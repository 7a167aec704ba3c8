import sys

from field_values import field_values

CASES = [
    ("field_values('*')", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ("field_values('0-11/4,3-10')", [0, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("field_values('0-11/2,2-9,1-11/2')", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ("field_values('1-8,4-4,0-7')", [0, 1, 2, 3, 4, 5, 6, 7, 8]),
    ("field_values('10')", [10]),
    ("field_values('0-9,10')", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
