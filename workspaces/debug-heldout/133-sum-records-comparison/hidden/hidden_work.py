import sys

from work import total_by

CASES = [
    ("total_by([('Max', 2, 5)])", 'Max'),
    ("total_by([('Max', 19, 1)])", 'Max'),
    ("total_by([('Rosa', 14, 1), ('Bob', 11, 5)])", 'Bob'),
    ("total_by([('Dan', 20, 3), ('Quin', 7, 2), ('Sam', 4, 3), ('Zoe', 10, 5), ('Otto', 7, 1)])", 'Otto'),
    ("total_by([('Quin', 18, 4), ('Quin', 10, 5), ('Nora', 16, 1), ('Tess', 29, 1)])", 'Tess'),
    ("total_by([('Otto', 28, 3)])", 'Otto'),
    ("total_by([('Cleo', 23, 1), ('Will', 12, 5), ('Will', 3, 3), ('Ian', 25, 3), ('Will', 26, 1), ('Pia', 26, 3)])", 'Will'),
    ("total_by([('Cleo', 25, 3), ('Will', 12, 1), ('Will', 12, 1), ('Will', 12, 1), ('Sam', 15, 3)])", 'Sam'),
    ("total_by([('Quin', 23, 2), ('Ann', 21, 4)])", 'Ann'),
    ("total_by([('Rosa', 24, 5), ('Bob', 23, 5), ('Gus', 27, 5), ('Ann', 22, 3), ('Sam', 29, 2), ('Rosa', 29, 3)])", 'Rosa'),
    ("total_by([('Otto', 6, 4), ('Will', 9, 1)])", 'Will'),
    ("total_by([('Ian', 29, 5), ('Rosa', 1, 2), ('Will', 11, 1), ('Rosa', 8, 1)])", 'Rosa'),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
