import sys

from work1 import shell_split

CASES = [
    ("shell_split('-l')", ['-l']),
    ("shell_split('cp')", ['cp']),
    ("shell_split('\\'a b\\'')", ['a b']),
    ("shell_split('ls -l')", ['ls', '-l']),
    ("shell_split('\\'x\\' \\'\\'')", ['x', '']),
    ("shell_split('cp \\'x\\' \\'x\\' \\'x\\'')", ['cp', 'x', 'x', 'x']),
    ("shell_split('\\'x\\' ls ls')", ['x', 'ls', 'ls']),
    ("shell_split('\\'x\\'')", ['x']),
    ("shell_split('\\'\\' ls')", ['', 'ls']),
    ("shell_split('cp \\'a b\\'')", ['cp', 'a b']),
    ("shell_split('\\'\\' \\'\\'')", ['', '']),
    ("shell_split('cp ls \\'x\\'')", ['cp', 'ls', 'x']),
    ("shell_split('\\'a b\\' -l ls \\'x\\'')", ['a b', '-l', 'ls', 'x']),
    ("shell_split('ls -l cp \\'a b\\'')", ['ls', '-l', 'cp', 'a b']),
    ("shell_split('-l ls \\'\\' -l')", ['-l', 'ls', '', '-l']),
    ("shell_split('-l cp cp')", ['-l', 'cp', 'cp']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
