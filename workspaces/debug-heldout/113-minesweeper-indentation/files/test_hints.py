import sys

from hints import hints

CASES = [
    ("hints(['....', '.*..', '....'])", ['1110', '1*10', '1110']),
    ("hints(['*.*.', '*...'])", ['*3*1', '*311']),
    ("hints(['....'])", ['0000']),
    ("hints(['.*.*'])", ['1*2*']),
    ("hints(['.***', '***.', '***.'])", ['3***', '***4', '***2']),
    ("hints(['....', '....'])", ['0000', '0000']),
    ("hints(['...*', '....', '.**.'])", ['001*', '1232', '1**1']),
    ("hints(['...*'])", ['001*']),
    ("hints(['**.*', '....', '....'])", ['**2*', '2221', '0000']),
    ("hints(['*...', '*...', '*...'])", ['*200', '*300', '*200']),
    ("hints(['***.', '*...'])", ['***1', '*421']),
    ("hints(['...*', '**..', '*..*'])", ['222*', '**32', '*32*']),
    ("hints(['....', '..*.', '....'])", ['0111', '01*1', '0111']),
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
