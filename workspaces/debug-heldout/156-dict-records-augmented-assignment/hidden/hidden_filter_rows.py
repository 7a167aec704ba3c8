import sys

from filter_rows import filter_rows

CASES = [
    ("filter_rows([('Dan', 0)])", [[0]]),
    ("filter_rows([('Max', 26)])", [[26]]),
    ('filter_rows([])', []),
    ("filter_rows([('Sam', 3), ('Ann', 3), ('Zoe', 0), ('Bob', 6)])", [[3], [3], [0], [6]]),
    ("filter_rows([('Eve', 3)])", [[3]]),
    ("filter_rows([('Jo', 7)])", [[7]]),
    ("filter_rows([('Hana', 25)])", [[25]]),
    ("filter_rows([('Nora', 9), ('Hana', 0), ('Nora', 9), ('Sam', 8)])", [[0], [8], [9, 9]]),
    ("filter_rows([('Otto', 9), ('Pia', 14), ('Finn', 6)])", [[9], [14], [6]]),
    ("filter_rows([('Max', 7), ('Max', 7), ('Pia', 29), ('Ian', 8)])", [[29], [8], [7, 7]]),
    ("filter_rows([('Gus', 9)])", [[9]]),
    ("filter_rows([('Finn', 29), ('Jo', 5), ('Will', 14), ('Cleo', 9)])", [[29], [5], [14], [9]]),
    ("filter_rows([('Cleo', 5), ('Ian', 8), ('Ian', 8), ('Cleo', 1), ('Ian', 17)])", [[5, 1], [8, 8, 17]]),
    ("filter_rows([('Eve', 6), ('Max', 6), ('Gus', 2), ('Tess', 3), ('Max', 5)])", [[6], [2], [3], [6, 5]]),
    ("filter_rows([('Cleo', 1), ('Ann', 6)])", [[1], [6]]),
    ("filter_rows([('Bob', 13), ('Finn', 2), ('Tess', 2), ('Bob', 13)])", [[2], [2], [13, 13]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("filter_rows.py"):
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
