import sys

from mylib import annotate

CASES = [
    ("annotate(['..*.', '*..*', '.***'])", ['12*2', '*45*', '2***']),
    ("annotate(['....', '....', '....', '.*.*'])", ['0000', '0000', '1121', '1*2*']),
    ("annotate(['....'])", ['0000']),
    ("annotate(['....', '....', '***.', '..*.'])", ['0000', '2321', '***2', '24*2']),
    ("annotate(['....', '***.'])", ['2321', '***1']),
    ("annotate(['..*.', '****', '....', '....'])", ['24*3', '****', '2332', '0000']),
    ("annotate(['*...', '...*', '...*', '...*'])", ['*111', '112*', '003*', '002*']),
    ("annotate(['....', '.**.'])", ['1221', '1**1']),
    ("annotate(['....', '..**', '*.*.', '....'])", ['0122', '13**', '*3*3', '1211']),
    ("annotate(['*...', '*...', '....', '....'])", ['*200', '*200', '1100', '0000']),
    ("annotate(['.*..', '....'])", ['1*10', '1110']),
    ("annotate(['..*.', '..*.', '*...'])", ['02*2', '13*2', '*211']),
    ("annotate(['*..*', '***.', '*...', '....'])", ['*43*', '***2', '*421', '1100']),
    ("annotate(['....', '....', '.*..'])", ['0000', '1110', '1*10']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
