import sys

from parse_line import parse_line

CASES = [
    ("parse_line('big=7,7')", 21),
    ("parse_line('6,seven,=8,ox.=2')", 31),
    ("parse_line('7,seven')", 12),
    ("parse_line('14,26,sun=7')", 54),
    ("parse_line('slow=0,on,8,30')", 40),
    ("parse_line('eye,eye,18,Key,20')", 47),
    ("parse_line('summer,0,3,summer=4')", 17),
    ("parse_line('21,run,12,tea=3,25')", 67),
    ("parse_line('13,big,21,seven')", 42),
    ("parse_line('0,on=1,seven=1,wind=3')", 10),
    ("parse_line('a,19,Slow,22,15')", 61),
    ("parse_line('26,hello')", 31),
    ("parse_line('seven,=7,13,door')", 36),
    ("parse_line('silver,key,Stone')", 14),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("parse_line.py"):
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
