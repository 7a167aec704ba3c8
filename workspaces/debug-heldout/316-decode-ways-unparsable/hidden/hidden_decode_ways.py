import sys

from decode_ways import decode_ways

CASES = [
    ("decode_ways('301103')", 0),
    ("decode_ways('1')", 1),
    ("decode_ways('3331333')", 2),
    ("decode_ways('231')", 2),
    ("decode_ways('3331123')", 5),
    ("decode_ways('210')", 1),
    ("decode_ways('323323')", 4),
    ("decode_ways('000002')", 0),
    ("decode_ways('113311')", 6),
    ("decode_ways('0222')", 0),
    ("decode_ways('123121')", 9),
    ("decode_ways('020')", 0),
    ("decode_ways('000')", 0),
    ("decode_ways('333')", 1),
    ("decode_ways('3333')", 1),
    ("decode_ways('10')", 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("decode_ways.py"):
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
