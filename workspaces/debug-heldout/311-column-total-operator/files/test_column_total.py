import sys

from column_total import column_total

CASES = [
    ("column_total(['Otto,6,6'], 1)", 6),
    ("column_total(['Rosa,25,7', 'Rosa,25,7'], 1)", 50),
    ("column_total(['Otto,22,6', 'Nora,26,0'], 2)", 6),
    ("column_total(['Zoe,5,2'], 2)", 2),
    ("column_total(['Pia,19,4', 'Sam,15,5', 'Max,7,1', 'Zoe,28,8'], 1)", 69),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("column_total.py"):
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
