import sys

from work1 import break_up

CASES = [
    ("break_up('')", ''),
    ("break_up(',axax')", '1'),
    ("break_up(' ; b ')", ''),
    ("break_up('a y')", '1'),
    ("break_up('aay,,x,')", '11'),
    ("break_up('bb;,')", ''),
    ("break_up('a')", '1'),
    ("break_up(' x,aya,x ')", '1'),
    ("break_up('aaybb')", '11'),
    ("break_up('y,')", ''),
    ("break_up(',,xxx  ;')", ''),
    ("break_up(' ')", ''),
    ("break_up(';y , ya,')", '1'),
    ("break_up('   yyb;x a')", '1'),
    ("break_up('ya ,,;;;b')", '1'),
    ("break_up('ayb,b;;aa;')", '11'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
