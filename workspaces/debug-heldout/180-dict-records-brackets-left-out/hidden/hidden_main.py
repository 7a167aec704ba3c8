import sys

from main import select_records

CASES = [
    ('select_records([])', []),
    ("select_records([('Nora', 3), ('Nora', 3)])", ['Nora', 'Nora']),
    ("select_records([('Cleo', 0), ('Otto', 14)])", ['Otto', 'Cleo']),
    ("select_records([('Lena', 15), ('Ian', 6), ('Hana', 9)])", ['Lena', 'Hana']),
    ("select_records([('Lena', 30), ('Quin', 9)])", ['Lena', 'Quin']),
    ("select_records([('Cleo', 5), ('Ann', 28)])", ['Ann', 'Cleo']),
    ("select_records([('Quin', 1)])", ['Quin']),
    ("select_records([('Otto', 10), ('Lena', 4), ('Tess', 25), ('Max', 29)])", ['Max', 'Tess']),
    ("select_records([('Vera', 7), ('Pia', 0)])", ['Vera', 'Pia']),
    ("select_records([('Pia', 2), ('Cleo', 0), ('Eve', 4)])", ['Eve', 'Pia']),
    ("select_records([('Otto', 19), ('Otto', 19)])", ['Otto', 'Otto']),
    ("select_records([('Tess', 5), ('Finn', 12)])", ['Finn', 'Tess']),
    ("select_records([('Dan', 21)])", ['Dan']),
    ("select_records([('Ian', 21), ('Finn', 3), ('Rosa', 6), ('Bob', 7), ('Kim', 4)])", ['Ian', 'Bob']),
    ("select_records([('Dan', 5), ('Hana', 21), ('Eve', 2)])", ['Hana', 'Dan']),
    ("select_records([('Tess', 7), ('Ian', 5), ('Will', 0), ('Bob', 8)])", ['Bob', 'Tess']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("main.py"):
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
