import sys

from work import totals

CASES = [
    ("totals([('Zoe', 28, 1)])", {'Zoe': 1}),
    ("totals([('Hana', 27, 5), ('Zoe', 13, 3)])", {'Hana': 5, 'Zoe': 3}),
    ("totals([('Pia', 29, 4), ('Ann', 19, 4), ('Sam', 5, 5), ('Nora', 3, 4), ('Vera', 12, 1)])", {'Pia': 4, 'Ann': 4, 'Vera': 1}),
    ("totals([('Eve', 9, 4), ('Nora', 21, 4), ('Dan', 16, 4), ('Otto', 7, 4), ('Finn', 16, 5)])", {'Eve': 4, 'Nora': 4, 'Dan': 4, 'Finn': 5}),
    ("totals([('Otto', 29, 1), ('Lena', 14, 3), ('Hana', 21, 5), ('Finn', 20, 3)])", {'Otto': 1, 'Lena': 3, 'Hana': 5, 'Finn': 3}),
    ("totals([('Vera', 26, 5), ('Cleo', 14, 3), ('Ian', 28, 3), ('Otto', 3, 3), ('Dan', 26, 5)])", {'Vera': 5, 'Cleo': 3, 'Ian': 3, 'Dan': 5}),
    ("totals([('Finn', 21, 5), ('Finn', 21, 5), ('Max', 20, 5)])", {'Finn': 10, 'Max': 5}),
    ("totals([('Finn', 3, 1), ('Finn', 3, 5), ('Will', 10, 5)])", {'Will': 5}),
    ("totals([('Nora', 10, 4), ('Tess', 17, 3), ('Otto', 2, 2), ('Quin', 23, 5)])", {'Nora': 4, 'Tess': 3, 'Otto': 2, 'Quin': 5}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
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
