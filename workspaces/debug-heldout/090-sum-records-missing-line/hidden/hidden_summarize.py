import sys

from summarize import summarize

CASES = [
    ("summarize([('Otto', 9, 2), ('Ian', 1, 1)])", [('Otto', 15), ('Ian', 4)]),
    ('summarize([])', []),
    ("summarize([('Uma', 3, 2), ('Lena', 1, 1), ('Uma', 3, 2)])", [('Uma', 9), ('Uma', 9), ('Lena', 4)]),
    ("summarize([('Sam', 26, 1), ('Nora', 29, 3), ('Vera', 1, 3)])", [('Vera', 10), ('Sam', 29), ('Nora', 38)]),
    ("summarize([('Ian', 1, 5), ('Gus', 4, 4), ('Rosa', 20, 2), ('Gus', 4, 4), ('Rosa', 20, 2), ('Cleo', 4, 5)])", [('Rosa', 26), ('Rosa', 26), ('Ian', 16)]),
    ("summarize([('Hana', 8, 2), ('Nora', 17, 2), ('Ann', 3, 1), ('Ian', 10, 3)])", [('Nora', 23), ('Ian', 19), ('Hana', 14)]),
    ("summarize([('Uma', 6, 4), ('Ian', 28, 2), ('Ann', 8, 5), ('Gus', 27, 5), ('Eve', 11, 3)])", [('Uma', 18), ('Ian', 34), ('Gus', 42)]),
    ("summarize([('Otto', 14, 2), ('Cleo', 7, 3)])", [('Otto', 20), ('Cleo', 16)]),
    ("summarize([('Rosa', 18, 1), ('Uma', 2, 1), ('Eve', 7, 5), ('Otto', 21, 2), ('Eve', 10, 5), ('Ann', 12, 1)])", [('Uma', 5), ('Rosa', 21), ('Otto', 27)]),
    ("summarize([('Kim', 18, 1), ('Tess', 22, 3), ('Sam', 16, 4), ('Pia', 17, 2), ('Otto', 12, 5)])", [('Tess', 31), ('Sam', 28), ('Pia', 23)]),
    ("summarize([('Pia', 3, 2), ('Jo', 29, 1), ('Eve', 19, 3), ('Nora', 28, 3), ('Nora', 19, 1)])", [('Pia', 9), ('Nora', 37), ('Nora', 22)]),
    ("summarize([('Max', 26, 3), ('Vera', 27, 5)])", [('Vera', 42), ('Max', 35)]),
    ("summarize([('Ann', 17, 3), ('Ann', 17, 3), ('Lena', 20, 5), ('Finn', 11, 3)])", [('Lena', 35), ('Finn', 20), ('Ann', 26)]),
    ("summarize([('Pia', 3, 3), ('Cleo', 27, 5), ('Bob', 26, 1), ('Ian', 19, 4)])", [('Pia', 12), ('Ian', 31), ('Cleo', 42)]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("summarize.py"):
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
