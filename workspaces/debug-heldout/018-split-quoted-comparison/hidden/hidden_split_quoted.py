import sys

from split_quoted import split_quoted

CASES = [
    ("split_quoted('\\'a b\\'')", ['a b']),
    ("split_quoted('cp \\'a b\\'')", ['cp', 'a b']),
    ("split_quoted('ls cp \\'a b\\'')", ['ls', 'cp', 'a b']),
    ("split_quoted('-l \\'\\' \\'\\'')", ['-l', '', '']),
    ("split_quoted('\\'a b\\' -l')", ['a b', '-l']),
    ("split_quoted('-l -l')", ['-l', '-l']),
    ("split_quoted('\\'x\\' -l')", ['x', '-l']),
    ("split_quoted('\\'a b\\' \\'x\\' \\'\\' \\'a b\\'')", ['a b', 'x', '', 'a b']),
    ("split_quoted('\\'\\' ls')", ['', 'ls']),
    ("split_quoted('cp \\'x\\'')", ['cp', 'x']),
    ("split_quoted('-l \\'x\\' \\'\\'')", ['-l', 'x', '']),
    ("split_quoted('cp \\'x\\' \\'x\\'')", ['cp', 'x', 'x']),
    ("split_quoted('-l \\'a b\\' cp \\'x\\'')", ['-l', 'a b', 'cp', 'x']),
    ("split_quoted('-l \\'x\\'')", ['-l', 'x']),
    ("split_quoted('\\'x\\' ls')", ['x', 'ls']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("split_quoted.py"):
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
