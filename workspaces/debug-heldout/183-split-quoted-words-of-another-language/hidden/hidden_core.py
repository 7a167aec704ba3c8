import sys

from core import shell_split

CASES = [
    ("shell_split('\\'a b\\' -l')", ['a b', '-l']),
    ("shell_split('-l \\'x\\'')", ['-l', 'x']),
    ("shell_split('-l \\'x\\' \\'\\' -l')", ['-l', 'x', '', '-l']),
    ("shell_split('\\'\\' -l cp')", ['', '-l', 'cp']),
    ("shell_split('-l \\'x\\' cp')", ['-l', 'x', 'cp']),
    ("shell_split('ls ls \\'\\'')", ['ls', 'ls', '']),
    ("shell_split('cp \\'\\' \\'a b\\' ls')", ['cp', '', 'a b', 'ls']),
    ("shell_split('cp ls \\'a b\\' cp')", ['cp', 'ls', 'a b', 'cp']),
    ("shell_split('\\'\\' cp \\'a b\\'')", ['', 'cp', 'a b']),
    ("shell_split('ls \\'\\' -l ls')", ['ls', '', '-l', 'ls']),
    ("shell_split('\\'\\' -l \\'\\' cp')", ['', '-l', '', 'cp']),
    ("shell_split('ls \\'x\\'')", ['ls', 'x']),
    ("shell_split('\\'x\\' \\'\\' cp')", ['x', '', 'cp']),
    ("shell_split('\\'a b\\' \\'\\' \\'\\' \\'x\\'')", ['a b', '', '', 'x']),
    ("shell_split('ls \\'a b\\' \\'x\\' \\'\\'')", ['ls', 'a b', 'x', '']),
    ("shell_split('cp \\'x\\' \\'a b\\' ls')", ['cp', 'x', 'a b', 'ls']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
