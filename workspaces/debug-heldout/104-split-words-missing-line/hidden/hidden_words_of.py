import sys

from words_of import words_of

CASES = [
    ("words_of('! ')", []),
    ("words_of('')", []),
    ("words_of('-')", []),
    ("words_of('- x2')", ['x2']),
    ("words_of(' it\\'sx2, ')", ["it'sx2"]),
    ("words_of('Hix2-it\\'s ! ')", ['Hix2', "it's"]),
    ("words_of('it\\'s-Hi')", ["it's", 'Hi']),
    ("words_of('cat!  Hi')", ['cat', 'Hi']),
    ("words_of('go')", ['go']),
    ("words_of('-x2it\\'s-x2')", ["x2it's", 'x2']),
    ("words_of('catit\\'sgo ')", ["catit'sgo"]),
    ("words_of('-cat! ')", ['cat']),
    ("words_of('-gogo-')", ['gogo']),
    ("words_of('goit\\'s')", ["goit's"]),
    ("words_of('Hi! Hi -Hi')", ['Hi', 'Hi', 'Hi']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("words_of.py"):
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
