import sys

from parse_fields import parse_fields

CASES = [
    ("parse_fields('gold=6,moon=0,18')", 31),
    ("parse_fields('11,egg=6,9,milk=5,14')", 52),
    ("parse_fields('jump=6,lamp=0,12,jump,5')", 25),
    ("parse_fields('stone,street!')", 2),
    ("parse_fields('ox=5,road=9,dog')", 43),
    ("parse_fields('summer=8,12,south,aaa,winter')", 33),
    ("parse_fields('dog,23,you,chair=8,13')", 52),
    ("parse_fields('fast,9')", 4),
    ("parse_fields('bee!=0,winter=4,chair,28')", 36),
    ("parse_fields('28,wind=4,30,silver=7,seven=7')", 102),
    ("parse_fields('of,book=0,21,eye?,key')", 17),
    ("parse_fields('20')", 15),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
