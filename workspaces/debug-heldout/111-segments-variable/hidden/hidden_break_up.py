import sys

from break_up import break_up

CASES = [
    ("break_up('')", ''),
    ("break_up(',x  x b')", ',_'),
    ("break_up('yyyxx')", '_____'),
    ("break_up('   x')", ' _'),
    ("break_up('     ')", ' '),
    ("break_up('b')", '_'),
    ("break_up(';y;b;b ,')", ';_'),
    ("break_up('y')", '_'),
    ("break_up('x;bxxxbbyy')", ';________'),
    ("break_up('b y ; y b')", ' _'),
    ("break_up('; bxbx')", ' ____'),
    ("break_up(',a;b;y b a')", ',_'),
    ("break_up('xyxb,')", '____'),
    ("break_up('x xxa,y ')", ' ___'),
    ("break_up(';xab')", ';___'),
    ("break_up(';x ')", ';_'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("break_up.py"):
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
