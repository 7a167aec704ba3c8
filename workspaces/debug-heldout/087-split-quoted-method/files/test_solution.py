import sys

from solution import split_args

CASES = [
    ("split_args('-l')", ['-l']),
    ("split_args('\\'x\\' cp')", ['x', 'cp']),
    ("split_args('\\'x\\' \\'x\\' \\'a b\\'')", ['x', 'x', 'a b']),
    ("split_args('\\'\\' -l')", ['', '-l']),
    ("split_args('-l cp \\'a b\\'')", ['-l', 'cp', 'a b']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("solution.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
