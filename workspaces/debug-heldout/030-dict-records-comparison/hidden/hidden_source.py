import sys

from source import filter_rows

CASES = [
    ('filter_rows([])', []),
    ("filter_rows([('Rosa', 4), ('Rosa', 4)])", []),
    ("filter_rows([('Zoe', 8), ('Pia', 14), ('Max', 9)])", ['Pia', 'Max']),
    ("filter_rows([('Eve', 9), ('Eve', 9), ('Hana', 9), ('Nora', 4), ('Cleo', 9)])", ['Eve', 'Eve', 'Hana', 'Cleo']),
    ("filter_rows([('Hana', 0), ('Hana', 0)])", []),
    ("filter_rows([('Hana', 8), ('Kim', 26), ('Hana', 8), ('Will', 4)])", ['Kim']),
    ("filter_rows([('Zoe', 28), ('Bob', 5), ('Nora', 1), ('Nora', 20)])", ['Zoe', 'Nora']),
    ("filter_rows([('Eve', 19), ('Lena', 8), ('Max', 4)])", ['Eve']),
    ("filter_rows([('Will', 4), ('Will', 4), ('Cleo', 24), ('Jo', 2), ('Tess', 18)])", ['Cleo', 'Tess']),
    ("filter_rows([('Will', 1), ('Cleo', 18), ('Vera', 4), ('Sam', 22), ('Pia', 24)])", ['Cleo', 'Sam', 'Pia']),
    ("filter_rows([('Bob', 2)])", []),
    ("filter_rows([('Ann', 24), ('Ann', 24), ('Ann', 23), ('Ann', 23)])", ['Ann', 'Ann', 'Ann', 'Ann']),
    ("filter_rows([('Sam', 8)])", []),
    ("filter_rows([('Jo', 7), ('Max', 7), ('Cleo', 19), ('Cleo', 30), ('Max', 14)])", ['Cleo', 'Cleo', 'Max']),
    ("filter_rows([('Uma', 22), ('Lena', 6)])", ['Uma']),
    ("filter_rows([('Lena', 0)])", []),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
