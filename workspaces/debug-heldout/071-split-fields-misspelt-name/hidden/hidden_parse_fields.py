import sys

from parse_fields import parse_fields

CASES = [
    ("parse_fields('24')", 24),
    ("parse_fields('king')", 4),
    ("parse_fields('14,small,ox=3')", 25),
    ("parse_fields('east,you=2,winter=4,wheel=8')", 32),
    ("parse_fields('class=6,milk,jump=7,19,cat')", 52),
    ("parse_fields('gold=3,9,river,road=1,queue')", 27),
    ("parse_fields('12,level=8,2,0')", 30),
    ("parse_fields('Box')", 3),
    ("parse_fields('on,seven,big,15')", 25),
    ("parse_fields('5,you=1,moon=5,Coffee,=3')", 29),
    ("parse_fields('I=1,milk')", 6),
    ("parse_fields('0,apple,in,kayak=1,16')", 25),
    ("parse_fields('12,rain,14,8,18')", 56),
    ("parse_fields('to=2,night=4')", 12),
    ("parse_fields('6,pear,big')", 13),
    ("parse_fields('key=2,Road,An,8')", 18),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("parse_fields.py"):
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
