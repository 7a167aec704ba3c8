import sys

from source import per_person

CASES = [
    ("per_person([('Otto', 20, 5)])", ['Otto']),
    ('per_person([])', []),
    ("per_person([('Ann', 4, 5), ('Kim', 13, 5), ('Kim', 13, 5), ('Rosa', 24, 2), ('Rosa', 24, 2), ('Pia', 0, 1)])", ['Ann', 'Kim']),
    ("per_person([('Vera', 26, 1), ('Finn', 30, 1), ('Otto', 6, 4), ('Zoe', 15, 1), ('Rosa', 23, 5), ('Vera', 26, 1)])", ['Rosa', 'Vera']),
    ("per_person([('Kim', 4, 3), ('Dan', 10, 1), ('Uma', 20, 1)])", ['Kim', 'Dan', 'Uma']),
    ("per_person([('Tess', 25, 2), ('Zoe', 11, 1)])", ['Zoe', 'Tess']),
    ("per_person([('Nora', 23, 3)])", ['Nora']),
    ("per_person([('Dan', 0, 2)])", []),
    ("per_person([('Hana', 9, 5)])", []),
    ("per_person([('Nora', 5, 4), ('Tess', 7, 5), ('Sam', 1, 5), ('Tess', 29, 3)])", ['Sam', 'Nora', 'Tess']),
    ("per_person([('Otto', 19, 2), ('Otto', 13, 5), ('Otto', 19, 2), ('Lena', 15, 2), ('Ian', 21, 1)])", ['Otto']),
    ("per_person([('Lena', 11, 3), ('Rosa', 1, 3)])", ['Rosa', 'Lena']),
    ("per_person([('Eve', 19, 1), ('Eve', 19, 1), ('Uma', 15, 3), ('Bob', 1, 5)])", ['Bob', 'Eve']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
