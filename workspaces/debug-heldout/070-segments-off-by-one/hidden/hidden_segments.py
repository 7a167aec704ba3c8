import sys

from segments import segments

CASES = [
    ("segments('x')", [1]),
    ("segments('')", [0]),
    ("segments('; xxyxx, b')", [10]),
    ("segments('y,y,a  a')", [8]),
    ("segments('x,b ;y')", [6]),
    ("segments(' aya ')", [5]),
    ("segments('yx;ayxyab')", [9]),
    ("segments('   aaxaaa;')", [10]),
    ("segments('a;,x')", [4]),
    ("segments('aba  y,y')", [8]),
    ("segments(', ')", [2]),
    ("segments('bx;y;')", [5]),
    ("segments(',;y')", [3]),
    ("segments(';ba ba   ;')", [10]),
    ("segments('aa;;y')", [5]),
    ("segments('x;  yb')", [6]),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
