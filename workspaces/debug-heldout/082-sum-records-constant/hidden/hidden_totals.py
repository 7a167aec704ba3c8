import sys

from totals import totals

CASES = [
    ("totals([('Vera', 1, 5)])", []),
    ('totals([])', []),
    ("totals([('Cleo', 1, 4)])", []),
    ("totals([('Rosa', 18, 2)])", [('Rosa', 18)]),
    ("totals([('Vera', 26, 3), ('Max', 15, 5), ('Tess', 3, 3), ('Vera', 26, 3)])", [('Vera', 26), ('Vera', 26)]),
    ("totals([('Nora', 3, 4), ('Dan', 6, 3), ('Tess', 23, 1), ('Quin', 3, 1), ('Kim', 4, 1)])", [('Tess', 23), ('Quin', 3)]),
    ("totals([('Kim', 13, 3)])", [('Kim', 13)]),
    ("totals([('Pia', 12, 4), ('Pia', 12, 4), ('Rosa', 30, 2), ('Finn', 9, 2)])", [('Rosa', 30), ('Pia', 12)]),
    ("totals([('Ann', 30, 2)])", [('Ann', 30)]),
    ("totals([('Nora', 8, 3), ('Nora', 8, 3), ('Eve', 7, 5), ('Tess', 29, 3), ('Max', 3, 4), ('Bob', 16, 2)])", [('Tess', 29), ('Nora', 8)]),
    ("totals([('Tess', 30, 5), ('Max', 28, 3), ('Jo', 23, 1), ('Jo', 23, 1), ('Nora', 13, 1)])", [('Tess', 30), ('Nora', 13)]),
    ("totals([('Max', 19, 4)])", [('Max', 19)]),
    ("totals([('Nora', 7, 5), ('Tess', 25, 3), ('Tess', 23, 3), ('Ian', 30, 5), ('Will', 19, 5), ('Uma', 21, 2)])", [('Will', 19), ('Uma', 21)]),
    ("totals([('Ann', 7, 3), ('Finn', 18, 2), ('Ann', 7, 3), ('Gus', 14, 2), ('Lena', 23, 4)])", [('Lena', 23), ('Gus', 14)]),
    ("totals([('Eve', 8, 5)])", [('Eve', 8)]),
    ("totals([('Lena', 15, 1), ('Max', 29, 4), ('Bob', 7, 4)])", [('Max', 29), ('Lena', 15)]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("totals.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
