import sys

from total_by import total_by

CASES = [
    ('total_by([])', None),
    ("total_by([('Eve', 0, 2), ('Lena', 30, 4)])", ('Lena', 30, 4)),
    ("total_by([('Pia', 15, 4), ('Max', 15, 1), ('Kim', 2, 1), ('Dan', 25, 5), ('Nora', 24, 5)])", ('Nora', 24, 5)),
    ("total_by([('Nora', 17, 4)])", ('Nora', 17, 4)),
    ("total_by([('Cleo', 24, 4), ('Jo', 9, 3), ('Rosa', 17, 5)])", ('Rosa', 17, 5)),
    ("total_by([('Ann', 1, 2), ('Nora', 22, 4), ('Nora', 1, 4)])", ('Nora', 1, 4)),
    ("total_by([('Ann', 24, 3), ('Uma', 27, 4), ('Bob', 3, 5), ('Pia', 10, 1)])", ('Pia', 10, 1)),
    ("total_by([('Kim', 30, 3), ('Eve', 3, 4), ('Finn', 9, 2), ('Eve', 12, 2), ('Quin', 9, 5), ('Sam', 28, 3)])", ('Sam', 28, 3)),
    ("total_by([('Will', 24, 3), ('Cleo', 8, 3), ('Vera', 11, 2), ('Ian', 27, 2)])", ('Ian', 27, 2)),
    ("total_by([('Rosa', 6, 2), ('Rosa', 6, 2)])", ('Rosa', 6, 2)),
    ("total_by([('Uma', 29, 3), ('Uma', 29, 3), ('Hana', 21, 3), ('Tess', 0, 1), ('Quin', 19, 3), ('Eve', 30, 5)])", ('Eve', 30, 5)),
    ("total_by([('Uma', 8, 2), ('Uma', 8, 2), ('Vera', 2, 5), ('Jo', 0, 3), ('Eve', 24, 4), ('Vera', 2, 5)])", ('Vera', 2, 5)),
    ("total_by([('Jo', 2, 2), ('Uma', 6, 1)])", ('Uma', 6, 1)),
    ("total_by([('Kim', 5, 5), ('Hana', 20, 5), ('Will', 15, 3), ('Dan', 3, 3), ('Quin', 13, 1)])", ('Quin', 13, 1)),
    ("total_by([('Hana', 23, 5), ('Ian', 15, 3), ('Uma', 15, 2), ('Lena', 6, 2), ('Nora', 27, 1)])", ('Nora', 27, 1)),
    ("total_by([('Max', 1, 5), ('Max', 1, 5)])", ('Max', 1, 5)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("total_by.py"):
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
