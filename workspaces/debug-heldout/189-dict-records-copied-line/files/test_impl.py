import sys

from impl import find_records

CASES = [
    ("find_records([('Ian', 29), ('Ian', 29), ('Jo', 5)])", ['Jo', 'Ian']),
    ("find_records([('Jo', 24)])", ['Jo']),
    ("find_records([('Dan', 4)])", ['Dan']),
    ("find_records([('Zoe', 18), ('Kim', 1)])", ['Kim', 'Zoe']),
    ("find_records([('Pia', 9), ('Pia', 9), ('Pia', 7)])", ['Pia', 'Pia']),
    ('find_records([])', []),
    ("find_records([('Dan', 0), ('Ian', 29)])", ['Dan', 'Ian']),
    ("find_records([('Dan', 9), ('Dan', 9)])", ['Dan', 'Dan']),
    ("find_records([('Max', 16), ('Ian', 7)])", ['Ian', 'Max']),
    ("find_records([('Ian', 20), ('Ian', 6)])", ['Ian', 'Ian']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("impl.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
