import sys

from check_password import check_password

CASES = [
    ("check_password('1Z')", False),
    ("check_password('    ')", False),
    ("check_password('2 b')", False),
    ("check_password('!b_2')", False),
    ("check_password('_bZ_cb!!123!')", True),
    ("check_password('aa_1!Yb')", True),
    ("check_password('bX_Y')", False),
    ("check_password(' 1Z11Z1 ')", False),
    ("check_password('bcc21XYX')", True),
    ("check_password('a a22_')", False),
    ("check_password('YYY11aac')", True),
    ("check_password('XZZZ2')", False),
    ("check_password('Y23Z 1b31bY ')", False),
    ("check_password('Z_ZZ!!1')", True),
    ("check_password('1!Yb2')", False),
    ("check_password('ZYbZ!!3_')", True),
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
