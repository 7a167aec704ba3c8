import sys

from core import totals

CASES = [
    ("totals([('Kim', 0, 3)])", 0),
    ("totals([('Cleo', 21, 5), ('Hana', 13, 1)])", 28),
    ("totals([('Sam', 13, 2)])", 11),
    ("totals([('Ian', 9, 3)])", 6),
    ("totals([('Sam', 25, 1), ('Rosa', 13, 2), ('Rosa', 13, 2), ('Rosa', 13, 2), ('Bob', 22, 4), ('Vera', 17, 4)])", 88),
    ("totals([('Kim', 9, 3), ('Lena', 27, 2), ('Lena', 27, 2), ('Finn', 15, 2), ('Sam', 16, 1)])", 84),
    ("totals([('Dan', 11, 5)])", 6),
    ("totals([('Nora', 11, 2), ('Hana', 0, 1), ('Pia', 8, 1), ('Nora', 27, 5), ('Will', 19, 4), ('Cleo', 7, 1)])", 58),
    ('totals([])', 0),
    ("totals([('Uma', 18, 4)])", 14),
    ("totals([('Cleo', 10, 3), ('Lena', 30, 3), ('Sam', 29, 4), ('Ann', 17, 4), ('Rosa', 27, 1), ('Quin', 30, 4)])", 124),
    ("totals([('Kim', 23, 2), ('Will', 28, 4), ('Dan', 3, 4), ('Finn', 12, 3)])", 20),
    ("totals([('Cleo', 23, 1), ('Pia', 15, 2), ('Ian', 6, 5)])", 36),
    ("totals([('Eve', 21, 4)])", 17),
    ("totals([('Rosa', 23, 3), ('Tess', 17, 1), ('Dan', 0, 3), ('Max', 26, 2)])", 60),
    ("totals([('Cleo', 25, 1), ('Dan', 26, 5), ('Bob', 30, 1), ('Quin', 0, 2), ('Rosa', 2, 1), ('Eve', 21, 1)])", 93),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
