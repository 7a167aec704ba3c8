import sys

from tools import read_integer

CASES = [
    ("read_integer('2')", 2),
    ("read_integer('21x1')", 21),
    ("read_integer('099')", 99),
    ("read_integer('0265')", 265),
    ("read_integer('-004abc')", -4),
    ("read_integer('55')", 55),
    ("read_integer('9613')", 9613),
    ("read_integer('-02175 ')", -2175),
    ("read_integer('0')", 0),
    ("read_integer('-803x1')", -803),
    ("read_integer('83')", 83),
    ("read_integer('553')", 553),
    ("read_integer('  6x1')", 6),
    ("read_integer('  16911')", 16911),
    ("read_integer('6')", 6),
    ("read_integer('1221')", 1221),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tools.py"):
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
