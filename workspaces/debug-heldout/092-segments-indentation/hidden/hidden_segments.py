import sys

from segments import segments

CASES = [
    ("segments('yy')", '||'),
    ("segments('yaaaay')", '||||||'),
    ("segments('a,xyxya;a')", '|,x|x||;|'),
    ("segments('a')", '|'),
    ("segments('; ,')", '; ,'),
    ("segments('yx')", '|x'),
    ("segments('y, xb, ')", '|, xb, '),
    ("segments('ay,xxbxxx')", '||,xxbxxx'),
    ("segments('bbbb;;  b')", 'bbbb;;  b'),
    ("segments(',,,  ')", ',,,  '),
    ("segments('; ,;;')", '; ,;;'),
    ("segments('bb,x;y;xaa')", 'bb,x;|;x||'),
    ("segments(' ')", ' '),
    ("segments('bbyayaybb')", 'bb|||||bb'),
    ("segments(' b,aba,;ax')", ' b,|b|,;|x'),
    ("segments('y;x')", '|;x'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("segments.py"):
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
