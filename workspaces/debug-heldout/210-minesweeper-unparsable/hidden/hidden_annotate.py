import sys

from annotate import annotate

CASES = [
    ("annotate(['...*', '...*', '.*..'])", ['002*', '113*', '1*21']),
    ("annotate(['***.', '....'])", ['***1', '2321']),
    ("annotate(['.**.', '****'])", ['3**3', '****']),
    ("annotate(['....', '*.*.', '....', '....'])", ['1211', '*2*1', '1211', '0000']),
    ("annotate(['....', '..*.', '..**', '...*'])", ['0111', '02*3', '02**', '013*']),
    ("annotate(['....', '....', '.*..', '.*..'])", ['0000', '1110', '2*20', '2*20']),
    ("annotate(['...*', '.*.*'])", ['113*', '1*3*']),
    ("annotate(['****', '....'])", ['****', '2332']),
    ("annotate(['..**', '..*.', '...*', '....'])", ['02**', '02*4', '012*', '0011']),
    ("annotate(['*..*', '*...', '....'])", ['*21*', '*211', '1100']),
    ("annotate(['*...', '*...', '....', '*...'])", ['*200', '*200', '2200', '*100']),
    ("annotate(['..*.', '*.**', '....', '*...'])", ['13*3', '*3**', '2322', '*100']),
    ("annotate(['.*.*', '*...', '..*.', '....'])", ['2*2*', '*332', '12*1', '0111']),
    ("annotate(['..*.', '...*', '.*..'])", ['01*2', '123*', '1*21']),
    ("annotate(['...*', '..*.', '....', '....'])", ['012*', '01*2', '0111', '0000']),
    ("annotate(['....', '....', '....', '....'])", ['0000', '0000', '0000', '0000']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("annotate.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
