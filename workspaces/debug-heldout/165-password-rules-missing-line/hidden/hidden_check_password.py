import sys

from check_password import check_password

CASES = [
    ("check_password('Ya1')", 2),
    ("check_password('c __')", 1),
    ("check_password('ZX_')", 1),
    ("check_password('!Z!c !3 _c_')", 4),
    ("check_password('YY')", 0),
    ("check_password('X_b')", 2),
    ("check_password('2!1')", 2),
    ("check_password('Zbc')", 1),
    ("check_password('_cbcY')", 2),
    ("check_password('_ZX Xa!YX')", 3),
    ("check_password('3bbbYbb2 !')", 4),
    ("check_password('1Y1')", 1),
    ("check_password('b3_Z1Y_c')", 4),
    ("check_password('cY')", 1),
    ("check_password('bbbbcc')", 0),
    ("check_password('!111_ZZ__')", 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("check_password.py"):
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
