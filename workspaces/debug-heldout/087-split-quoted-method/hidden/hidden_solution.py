import sys

from solution import split_args

CASES = [
    ("split_args('\\'a b\\' \\'a b\\' \\'x\\'')", ['a b', 'a b', 'x']),
    ("split_args('\\'\\' \\'\\' -l')", ['', '', '-l']),
    ("split_args('cp \\'x\\'')", ['cp', 'x']),
    ("split_args('ls \\'a b\\' \\'a b\\' cp')", ['ls', 'a b', 'a b', 'cp']),
    ("split_args('\\'a b\\' \\'x\\' \\'a b\\'')", ['a b', 'x', 'a b']),
    ("split_args('\\'a b\\'')", ['a b']),
    ("split_args('\\'x\\'')", ['x']),
    ("split_args('cp')", ['cp']),
    ("split_args('\\'x\\' -l ls')", ['x', '-l', 'ls']),
    ("split_args('-l ls \\'\\'')", ['-l', 'ls', '']),
    ("split_args('cp \\'a b\\' \\'a b\\'')", ['cp', 'a b', 'a b']),
    ("split_args('\\'a b\\' \\'a b\\' \\'x\\' ls')", ['a b', 'a b', 'x', 'ls']),
    ("split_args('cp \\'\\' \\'a b\\' \\'x\\'')", ['cp', '', 'a b', 'x']),
    ("split_args('\\'\\'')", ['']),
    ("split_args('-l \\'x\\'')", ['-l', 'x']),
    ("split_args('ls cp \\'\\' -l')", ['ls', 'cp', '', '-l']),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
