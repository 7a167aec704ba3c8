import sys

from total_by import total_by

CASES = [
    ("total_by([('Rosa', 21, 5), ('Uma', 20, 3)])", ('Rosa', 21, 5)),
    ("total_by([('Uma', 0, 5), ('Lena', 22, 5)])", ('Lena', 22, 5)),
    ('total_by([])', None),
    ("total_by([('Tess', 1, 5), ('Nora', 13, 5)])", ('Tess', 1, 5)),
    ("total_by([('Gus', 0, 4), ('Cleo', 28, 3)])", ('Cleo', 28, 3)),
    ("total_by([('Bob', 22, 4), ('Will', 23, 5)])", ('Bob', 22, 4)),
    ("total_by([('Hana', 30, 4), ('Hana', 30, 4), ('Hana', 30, 4)])", ('Hana', 30, 4)),
    ("total_by([('Jo', 10, 3)])", ('Jo', 10, 3)),
    ("total_by([('Kim', 5, 3), ('Sam', 17, 5), ('Ian', 4, 3)])", ('Kim', 5, 3)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("total_by.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
