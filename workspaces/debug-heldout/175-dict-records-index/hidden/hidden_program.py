import sys

from program import top_records

CASES = [
    ('top_records([])', []),
    ("top_records([('Will', 5), ('Bob', 3), ('Nora', 9), ('Uma', 3), ('Will', 26)])", ['Will']),
    ("top_records([('Cleo', 1), ('Will', 14), ('Jo', 0), ('Zoe', 6), ('Lena', 21)])", ['Will', 'Lena']),
    ("top_records([('Cleo', 9), ('Cleo', 9), ('Finn', 8), ('Sam', 5)])", []),
    ("top_records([('Lena', 1), ('Hana', 14), ('Hana', 14)])", ['Hana', 'Hana']),
    ("top_records([('Nora', 5)])", []),
    ("top_records([('Nora', 30), ('Eve', 3)])", ['Nora']),
    ("top_records([('Sam', 4), ('Ian', 4), ('Max', 4), ('Rosa', 30)])", ['Rosa']),
    ("top_records([('Gus', 6), ('Will', 7), ('Vera', 2)])", []),
    ("top_records([('Nora', 16), ('Uma', 28), ('Kim', 3), ('Rosa', 7), ('Finn', 15)])", ['Nora', 'Uma', 'Finn']),
    ("top_records([('Bob', 4), ('Kim', 4)])", []),
    ("top_records([('Gus', 10), ('Pia', 2)])", []),
    ("top_records([('Nora', 8), ('Bob', 25), ('Nora', 8)])", ['Bob']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
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
