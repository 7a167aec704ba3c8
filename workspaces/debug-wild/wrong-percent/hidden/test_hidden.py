import sys

from wrong_percent import percentages

CASES = [
    ("percentages({'x': 5, 'y': 5})", {'x': 50, 'y': 50}),
    ("percentages({'p': 1, 'q': 1, 'r': 1})", {'p': 33, 'q': 33, 'r': 33}),
    ("percentages({'m': 7, 'n': 93})", {'m': 7, 'n': 93}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("wrong_percent.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
