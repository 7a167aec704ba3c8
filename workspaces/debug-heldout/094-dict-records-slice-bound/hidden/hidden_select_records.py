import sys

from select_records import select_records

CASES = [
    ("select_records([('Kim', 7), ('Otto', 4)])", 0),
    ("select_records([('Bob', 3), ('Uma', 8)])", 0),
    ("select_records([('Ann', 27)])", 6),
    ("select_records([('Sam', 6)])", 0),
    ("select_records([('Ann', 9), ('Ann', 9), ('Gus', 3), ('Will', 4), ('Kim', 15)])", 4),
    ("select_records([('Quin', 1), ('Finn', 2)])", 0),
    ("select_records([('Tess', 1)])", 0),
    ("select_records([('Will', 7)])", 0),
    ("select_records([('Otto', 20)])", 0),
    ("select_records([('Zoe', 26), ('Bob', 7), ('Eve', 9), ('Zoe', 5)])", 0),
    ("select_records([('Will', 12), ('Will', 12), ('Vera', 5), ('Will', 12)])", 0),
    ("select_records([('Eve', 8), ('Rosa', 0), ('Max', 2), ('Eve', 8), ('Lena', 4)])", 0),
    ("select_records([('Dan', 9), ('Jo', 18), ('Dan', 9), ('Sam', 4), ('Tess', 3)])", 4),
    ("select_records([('Hana', 4)])", 0),
    ("select_records([('Max', 12), ('Bob', 6), ('Gus', 1)])", 0),
    ("select_records([('Otto', 5)])", 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("select_records.py"):
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
