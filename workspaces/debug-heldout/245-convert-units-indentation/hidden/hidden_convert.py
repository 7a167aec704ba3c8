import sys

from convert import convert

CASES = [
    ("convert(1, 'm', 'mm')", 1000),
    ("convert(285, 'm', 'cm')", 28500),
    ("convert(349, 'cm', 'm')", 3),
    ("convert(18, 'mm', 'cm')", 1),
    ("convert(199, 'm', 'mm')", 199000),
    ("convert(102, 'km', 'cm')", 10200000),
    ("convert(15, 'm', 'm')", 15),
    ("convert(4, 'km', 'mm')", 4000000),
    ("convert(100, 'cm', 'mm')", 1000),
    ("convert(220, 'mm', 'mm')", 220),
    ("convert(421, 'km', 'cm')", 42100000),
    ("convert(189, 'km', 'cm')", 18900000),
    ("convert(364, 'km', 'cm')", 36400000),
    ("convert(6, 'mm', 'cm')", 0),
    ("convert(500, 'm', 'm')", 500),
    ("convert(11, 'm', 'cm')", 1100),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("convert.py"):
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
