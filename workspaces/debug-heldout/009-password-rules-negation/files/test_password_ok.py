import sys

from password_ok import password_ok

CASES = [
    ("password_ok('XZY2!b2Y')", []),
    ("password_ok('_!!aYc2Z__')", []),
    ("password_ok('  1X')", ['short']),
    ("password_ok('a Y!ZXZ3Z ')", []),
    ("password_ok('!!!YYY!!')", ['no digit']),
    ("password_ok('31YY')", ['short']),
    ("password_ok('XXXXXXXZZ ')", ['no digit']),
    ("password_ok(' b3Z3a a_  c')", []),
    ("password_ok('!3!')", ['short', 'no upper']),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
