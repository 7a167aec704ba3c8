import sys

from common import report

CASES = [
    ('report([])', 0),
    ("report([('Zoe', 21, 1)])", 0),
    ("report([('Vera', 22, 5), ('Otto', 14, 3)])", 0),
    ("report([('Otto', 20, 2), ('Rosa', 12, 4), ('Ian', 26, 1), ('Finn', 18, 4), ('Dan', 3, 3), ('Sam', 16, 4)])", 8),
    ("report([('Nora', 11, 1), ('Kim', 6, 5), ('Uma', 8, 2), ('Finn', 21, 3), ('Zoe', 30, 2)])", 17),
    ("report([('Cleo', 11, 4), ('Dan', 18, 1), ('Eve', 2, 4), ('Hana', 7, 3)])", 9),
    ("report([('Nora', 16, 4)])", 0),
    ("report([('Cleo', 13, 4), ('Eve', 23, 1)])", 0),
    ("report([('Kim', 9, 1), ('Lena', 11, 1), ('Eve', 28, 4), ('Finn', 21, 1), ('Otto', 6, 5)])", 19),
    ("report([('Kim', 1, 1), ('Cleo', 13, 2), ('Jo', 27, 3), ('Pia', 28, 1), ('Jo', 27, 3), ('Max', 3, 1)])", 2),
    ("report([('Vera', 3, 2), ('Pia', 15, 1), ('Will', 17, 1), ('Vera', 3, 4), ('Ann', 24, 1)])", 2),
    ("report([('Will', 19, 3), ('Ian', 12, 3), ('Zoe', 10, 4), ('Ian', 12, 3)])", 6),
    ("report([('Tess', 0, 4)])", 0),
    ("report([('Vera', 4, 4), ('Gus', 27, 5), ('Kim', 30, 3), ('Ian', 1, 4), ('Cleo', 15, 2)])", 0),
    ("report([('Kim', 19, 3), ('Otto', 24, 4)])", 0),
    ("report([('Bob', 28, 2), ('Rosa', 20, 3), ('Zoe', 30, 2), ('Sam', 24, 5), ('Bob', 18, 4), ('Hana', 6, 3)])", 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
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
