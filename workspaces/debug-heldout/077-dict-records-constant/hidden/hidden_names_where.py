import sys

from names_where import names_where

CASES = [
    ('names_where([])', []),
    ("names_where([('Ann', 0)])", []),
    ("names_where([('Pia', 7), ('Will', 29)])", []),
    ("names_where([('Nora', 23), ('Rosa', 0), ('Dan', 9), ('Hana', 7)])", []),
    ("names_where([('Quin', 6), ('Will', 11)])", []),
    ("names_where([('Gus', 1), ('Kim', 6), ('Rosa', 15), ('Ann', 4)])", [0]),
    ("names_where([('Sam', 9), ('Bob', 0), ('Ian', 0)])", []),
    ("names_where([('Hana', 8)])", []),
    ("names_where([('Uma', 28), ('Dan', 12)])", []),
    ("names_where([('Tess', 26)])", []),
    ("names_where([('Ian', 29), ('Quin', 8), ('Quin', 8), ('Ann', 5)])", [0]),
    ("names_where([('Finn', 21), ('Rosa', 21), ('Rosa', 21), ('Will', 2), ('Eve', 4)])", [0]),
    ("names_where([('Cleo', 6)])", []),
    ("names_where([('Cleo', 9), ('Jo', 9), ('Lena', 18), ('Rosa', 19), ('Cleo', 9)])", [1]),
    ("names_where([('Jo', 7), ('Dan', 16), ('Ian', 26), ('Uma', 9)])", [0]),
    ("names_where([('Finn', 1), ('Dan', 8), ('Quin', 3), ('Rosa', 15), ('Zoe', 19)])", [0]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("names_where.py"):
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
