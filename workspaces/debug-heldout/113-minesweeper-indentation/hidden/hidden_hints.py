import sys

from hints import hints

CASES = [
    ("hints(['....', '.**.', '.**.', '.**.'])", ['1221', '2**2', '3**3', '2**2']),
    ("hints(['*...'])", ['*100']),
    ("hints(['**..', '....'])", ['**10', '2210']),
    ("hints(['*...', '....', '....', '....'])", ['*100', '1100', '0000', '0000']),
    ("hints(['....', '**..', '.*..', '**..'])", ['2210', '**20', '5*30', '**20']),
    ("hints(['.*..', '*...', '....', '*...'])", ['2*10', '*210', '2200', '*100']),
    ("hints(['****', '....', '**.*', '...*'])", ['****', '4553', '**3*', '223*']),
    ("hints(['*..*', '..*.', '....', '.*.*'])", ['*22*', '12*2', '1232', '1*2*']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("hints.py"):
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
