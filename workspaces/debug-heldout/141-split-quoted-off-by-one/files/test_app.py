import sys

from app import split_args

CASES = [
    ("split_args('\\'a b\\' cp')", ['a b', 'cp']),
    ("split_args('\\'x\\' cp cp')", ['x', 'cp', 'cp']),
    ("split_args('\\'\\' \\'a b\\' \\'\\'')", ['', 'a b', '']),
    ("split_args('cp \\'x\\' \\'\\'')", ['cp', 'x', '']),
    ("split_args('\\'\\'')", ['']),
    ("split_args('-l \\'x\\'')", ['-l', 'x']),
    ("split_args('\\'\\' \\'x\\' \\'\\' ls')", ['', 'x', '', 'ls']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
