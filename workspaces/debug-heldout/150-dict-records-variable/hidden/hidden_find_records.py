import sys

from find_records import find_records

CASES = [
    ("find_records([('Zoe', 2), ('Will', 3)])", []),
    ('find_records([])', []),
    ("find_records([('Tess', 3), ('Uma', 7)])", ['Uma']),
    ("find_records([('Tess', 3)])", []),
    ("find_records([('Nora', 3), ('Will', 4), ('Tess', 19), ('Ian', 22)])", ['Tess', 'Ian']),
    ("find_records([('Finn', 2), ('Finn', 2), ('Sam', 13), ('Cleo', 0)])", ['Sam']),
    ("find_records([('Vera', 12)])", ['Vera']),
    ("find_records([('Sam', 1), ('Quin', 1)])", []),
    ("find_records([('Nora', 12)])", ['Nora']),
    ("find_records([('Hana', 15), ('Jo', 30), ('Jo', 12), ('Hana', 0)])", ['Hana', 'Jo', 'Jo']),
    ("find_records([('Dan', 8), ('Bob', 16), ('Uma', 5), ('Cleo', 25), ('Cleo', 25)])", ['Dan', 'Bob', 'Cleo', 'Cleo']),
    ("find_records([('Dan', 6)])", []),
    ("find_records([('Max', 0), ('Hana', 7)])", ['Hana']),
    ("find_records([('Hana', 9)])", ['Hana']),
    ("find_records([('Sam', 2), ('Quin', 5), ('Uma', 9), ('Quin', 7), ('Nora', 10)])", ['Uma', 'Quin', 'Nora']),
    ("find_records([('Ann', 29), ('Ann', 29), ('Ann', 29), ('Quin', 19)])", ['Ann', 'Ann', 'Ann', 'Quin']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("find_records.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
