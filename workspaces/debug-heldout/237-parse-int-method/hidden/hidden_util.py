import sys

from util import to_int

CASES = [
    ("to_int('-55')", -55),
    ("to_int('79')", 79),
    ("to_int('36')", 36),
    ("to_int('+0873abc')", 873),
    ("to_int('6')", 6),
    ("to_int('  7')", 7),
    ("to_int('296')", 296),
    ("to_int('166abc')", 166),
    ("to_int('32')", 32),
    ("to_int('333x1')", 333),
    ("to_int('9044')", 9044),
    ("to_int('-2222abc')", -2222),
    ("to_int('588x1')", 588),
    ("to_int('5387')", 5387),
    ("to_int('7901')", 7901),
    ("to_int('9')", 9),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
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
