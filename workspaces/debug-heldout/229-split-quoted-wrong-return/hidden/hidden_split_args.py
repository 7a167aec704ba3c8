import sys

from split_args import split_args

CASES = [
    ("split_args('-l \\'a b\\' \\'a b\\'')", ['-l', 'a b', 'a b']),
    ("split_args('\\'\\' ls \\'\\'')", ['', 'ls', '']),
    ("split_args('cp \\'\\' -l ls')", ['cp', '', '-l', 'ls']),
    ("split_args('ls \\'x\\' -l \\'a b\\'')", ['ls', 'x', '-l', 'a b']),
    ("split_args('-l -l cp')", ['-l', '-l', 'cp']),
    ("split_args('ls \\'\\'')", ['ls', '']),
    ("split_args('-l ls')", ['-l', 'ls']),
    ("split_args('cp \\'x\\' ls -l')", ['cp', 'x', 'ls', '-l']),
    ("split_args('\\'\\' cp \\'a b\\' \\'x\\'')", ['', 'cp', 'a b', 'x']),
    ("split_args('\\'a b\\' \\'a b\\' cp')", ['a b', 'a b', 'cp']),
    ("split_args('ls -l \\'a b\\'')", ['ls', '-l', 'a b']),
    ("split_args('\\'x\\' \\'\\' -l')", ['x', '', '-l']),
    ("split_args('ls \\'a b\\' cp \\'x\\'')", ['ls', 'a b', 'cp', 'x']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("split_args.py"):
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
