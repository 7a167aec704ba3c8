import sys

from prog import cut

CASES = [
    ("cut('a;')", ['', 'a;']),
    ("cut(' ')", [' ']),
    ("cut('a,xa bax y')", ['', 'a,x', 'a b', 'ax y']),
    ("cut('aaa;a')", ['', 'a', 'a', 'a;', 'a']),
    ("cut('x ')", ['x ']),
    ("cut('x,a, bx')", ['x,', 'a, bx']),
    ("cut('')", ['']),
    ("cut('bbyy  y;y')", ['bbyy  y;y']),
    ("cut('yaaxx, , ')", ['y', 'a', 'axx, , ']),
    ("cut(';,')", [';,']),
    ("cut('xb,xba,')", ['xb,xb', 'a,']),
    ("cut(' x a xyay')", [' x ', 'a xy', 'ay']),
    ("cut('y ; ;,b ')", ['y ; ;,b ']),
    ("cut('bx,y  ')", ['bx,y  ']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
