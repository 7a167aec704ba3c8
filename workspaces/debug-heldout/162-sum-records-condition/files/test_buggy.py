import sys

from buggy import total_by

CASES = [
    ("total_by([('Bob', 12, 1), ('Bob', 12, 1), ('Quin', 24, 3), ('Quin', 24, 3), ('Kim', 0, 5)])", 'Bob'),
    ("total_by([('Kim', 0, 3), ('Hana', 27, 3)])", 'Hana'),
    ("total_by([('Sam', 18, 3), ('Sam', 18, 3), ('Kim', 5, 3), ('Kim', 29, 3)])", 'Sam'),
    ("total_by([('Rosa', 13, 2), ('Cleo', 23, 5), ('Cleo', 23, 5), ('Bob', 17, 3)])", 'Rosa'),
    ("total_by([('Rosa', 15, 4), ('Bob', 10, 5), ('Quin', 28, 2), ('Kim', 24, 2)])", 'Rosa'),
    ("total_by([('Uma', 28, 1)])", 'Uma'),
    ("total_by([('Zoe', 16, 3)])", 'Zoe'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
