import sys

from impl import find_records

CASES = [
    ("find_records([('Jo', 23)])", ['Jo']),
    ("find_records([('Pia', 11), ('Ian', 2)])", ['Ian', 'Pia']),
    ("find_records([('Eve', 7), ('Max', 5), ('Gus', 7), ('Lena', 5)])", ['Lena', 'Max']),
    ("find_records([('Pia', 10)])", ['Pia']),
    ("find_records([('Cleo', 9)])", ['Cleo']),
    ("find_records([('Dan', 20), ('Otto', 23), ('Nora', 27)])", ['Dan', 'Otto']),
    ("find_records([('Max', 9), ('Vera', 2), ('Lena', 30), ('Finn', 3), ('Sam', 7)])", ['Vera', 'Finn']),
    ("find_records([('Finn', 7), ('Eve', 4), ('Eve', 4)])", ['Eve', 'Eve']),
    ("find_records([('Hana', 5), ('Hana', 5), ('Zoe', 24), ('Finn', 3), ('Finn', 3)])", ['Finn', 'Finn']),
    ("find_records([('Finn', 9), ('Lena', 12), ('Finn', 9)])", ['Finn', 'Finn']),
    ("find_records([('Max', 20), ('Max', 3), ('Max', 20), ('Eve', 7), ('Cleo', 28)])", ['Max', 'Eve']),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
