import sys

from recode import recode

CASES = [
    ("recode('b1xx1b')", 'b1xx1'),
    ("recode('aa')", 'a'),
    ("recode('1eb e ')", '1eb e'),
    ("recode('xxe')", 'xx'),
    ("recode('xcccbb')", 'xcccb'),
    ("recode('1')", ''),
    ("recode('a')", ''),
    ("recode('cccxcx')", 'cccxc'),
    ("recode('1 1b')", '1 1'),
    ("recode('e')", ''),
    ("recode('c-')", 'c'),
    ("recode('xa1x')", 'xa1'),
    ("recode('   x')", '   '),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("recode.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
