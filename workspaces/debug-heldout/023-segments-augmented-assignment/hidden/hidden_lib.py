import sys

from lib import segments

CASES = [
    ("segments('a')", [1]),
    ("segments(';')", [1]),
    ("segments('xx')", [2]),
    ("segments(';a,y')", [4]),
    ("segments('b yx')", [4]),
    ("segments('a ;   ; a')", [9]),
    ("segments('xb,yyy,y')", [8]),
    ("segments('xbb;;bbx')", [8]),
    ("segments('b')", [1]),
    ("segments(';;;  ;;;,')", [9]),
    ("segments('bx  aax ')", [8]),
    ("segments('abby; ,,, ')", [10]),
    ("segments(',xxx,,,,,')", [9]),
    ("segments(';ayyxy   ')", [9]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lib.py"):
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
