import sys

from split_args import split_args

CASES = [
    ("split_args('\\'\\' cp \\'a b\\'')", ['', 'cp', 'a b']),
    ("split_args('-l ls')", ['-l', 'ls']),
    ("split_args('ls \\'\\' -l \\'\\'')", ['ls', '', '-l', '']),
    ("split_args('-l cp ls')", ['-l', 'cp', 'ls']),
    ("split_args('-l -l \\'a b\\' cp')", ['-l', '-l', 'a b', 'cp']),
    ("split_args('\\'\\' \\'x\\' \\'x\\' -l')", ['', 'x', 'x', '-l']),
    ("split_args('-l \\'x\\'')", ['-l', 'x']),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
