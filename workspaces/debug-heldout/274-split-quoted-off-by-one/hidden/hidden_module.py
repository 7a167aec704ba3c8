import sys

from module import split_args

CASES = [
    ("split_args('\\'x\\' \\'a b\\' \\'x\\' \\'x\\'')", ['x', 'a b', 'x', 'x']),
    ("split_args('-l cp ls \\'a b\\'')", ['-l', 'cp', 'ls', 'a b']),
    ("split_args('cp cp')", ['cp', 'cp']),
    ("split_args('ls cp')", ['ls', 'cp']),
    ("split_args('\\'x\\' \\'x\\' cp -l')", ['x', 'x', 'cp', '-l']),
    ("split_args('\\'\\'')", ['']),
    ("split_args('\\'a b\\' ls \\'a b\\'')", ['a b', 'ls', 'a b']),
    ("split_args('-l \\'a b\\' \\'a b\\'')", ['-l', 'a b', 'a b']),
    ("split_args('\\'\\' \\'a b\\' \\'a b\\' \\'x\\'')", ['', 'a b', 'a b', 'x']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
