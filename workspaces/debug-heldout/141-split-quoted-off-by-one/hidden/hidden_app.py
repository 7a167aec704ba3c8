import sys

from app import split_args

CASES = [
    ("split_args('\\'x\\' -l')", ['x', '-l']),
    ("split_args('\\'x\\' \\'\\' \\'x\\'')", ['x', '', 'x']),
    ("split_args('\\'\\' cp \\'\\'')", ['', 'cp', '']),
    ("split_args('ls ls ls')", ['ls', 'ls', 'ls']),
    ("split_args('\\'a b\\' -l ls \\'a b\\'')", ['a b', '-l', 'ls', 'a b']),
    ("split_args('\\'x\\' ls ls \\'x\\'')", ['x', 'ls', 'ls', 'x']),
    ("split_args('\\'\\' -l \\'x\\' \\'a b\\'')", ['', '-l', 'x', 'a b']),
    ("split_args('cp \\'x\\' \\'a b\\'')", ['cp', 'x', 'a b']),
    ("split_args('\\'x\\' \\'x\\'')", ['x', 'x']),
    ("split_args('\\'x\\' ls')", ['x', 'ls']),
    ("split_args('-l \\'\\' cp \\'x\\'')", ['-l', '', 'cp', 'x']),
    ("split_args('-l -l \\'x\\' cp')", ['-l', '-l', 'x', 'cp']),
    ("split_args('ls \\'a b\\' cp')", ['ls', 'a b', 'cp']),
    ("split_args('\\'x\\' -l -l \\'a b\\'')", ['x', '-l', '-l', 'a b']),
    ("split_args('cp \\'a b\\' -l \\'x\\'')", ['cp', 'a b', '-l', 'x']),
    ("split_args('\\'a b\\'')", ['a b']),
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
