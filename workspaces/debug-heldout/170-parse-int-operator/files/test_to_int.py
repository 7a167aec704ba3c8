import sys

from to_int import to_int

CASES = [
    ("to_int('- ')", 0),
    ("to_int('7974')", 7974),
    ("to_int('65')", 65),
    ("to_int('  3')", 3),
    ("to_int('8643')", 8643),
    ("to_int('8155')", 8155),
    ("to_int('+49abc')", 49),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("to_int.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
