import sys

from password_ok import password_ok

CASES = [
    ("password_ok(' Z')", ['short', 'no digit']),
    ("password_ok('cc!')", ['short', 'no upper', 'no digit']),
    ("password_ok('b!1_')", ['short', 'no upper']),
    ("password_ok('1b_Zb')", ['short']),
    ("password_ok('bXa_')", ['short', 'no digit']),
    ("password_ok('2Z')", ['short']),
    ("password_ok('Zcc_Z')", ['short', 'no digit']),
    ("password_ok('232_')", ['short', 'no upper']),
    ("password_ok('2aX')", ['short']),
    ("password_ok('XX')", ['short', 'no digit']),
    ("password_ok('_11')", ['short', 'no upper']),
    ("password_ok('3bb3')", ['short', 'no upper']),
    ("password_ok(' a  X3')", ['short']),
    ("password_ok('a!Z_!aa !!3')", []),
    ("password_ok('!!')", ['short', 'no upper', 'no digit']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("password_ok.py"):
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
