import sys

from basic import total_by

CASES = [
    ("total_by([('Ian', 27, 2), ('Ian', 27, 2)])", ('Ian', 27, 2)),
    ("total_by([('Nora', 2, 2), ('Bob', 11, 5), ('Gus', 17, 2), ('Eve', 20, 4), ('Max', 23, 3), ('Uma', 12, 1)])", ('Nora', 2, 2)),
    ("total_by([('Hana', 8, 4)])", ('Hana', 8, 4)),
    ("total_by([('Quin', 18, 4), ('Gus', 4, 1), ('Lena', 9, 4)])", ('Gus', 4, 1)),
    ("total_by([('Vera', 29, 2), ('Vera', 29, 2), ('Nora', 23, 2), ('Rosa', 4, 1)])", ('Rosa', 4, 1)),
    ("total_by([('Ann', 24, 3), ('Rosa', 20, 5), ('Nora', 30, 2), ('Nora', 22, 5), ('Eve', 23, 5)])", ('Eve', 23, 5)),
    ("total_by([('Max', 18, 3), ('Nora', 6, 3)])", ('Nora', 6, 3)),
    ("total_by([('Zoe', 13, 3)])", ('Zoe', 13, 3)),
    ("total_by([('Max', 5, 2), ('Gus', 3, 4), ('Ann', 10, 4), ('Gus', 29, 4), ('Gus', 29, 4), ('Max', 5, 2)])", ('Max', 5, 2)),
    ("total_by([('Cleo', 17, 2)])", ('Cleo', 17, 2)),
    ("total_by([('Lena', 12, 2)])", ('Lena', 12, 2)),
    ("total_by([('Ian', 16, 4), ('Max', 20, 5)])", ('Ian', 16, 4)),
    ("total_by([('Ann', 2, 3), ('Cleo', 13, 1), ('Zoe', 21, 4), ('Zoe', 11, 1)])", ('Ann', 2, 3)),
    ("total_by([('Lena', 6, 4), ('Dan', 12, 1), ('Will', 8, 2), ('Zoe', 4, 1)])", ('Zoe', 4, 1)),
    ("total_by([('Lena', 5, 3), ('Dan', 27, 4), ('Max', 11, 4), ('Max', 18, 5)])", ('Lena', 5, 3)),
    ("total_by([('Nora', 24, 4), ('Otto', 14, 2), ('Kim', 15, 1), ('Nora', 30, 4), ('Dan', 6, 1), ('Otto', 14, 2)])", ('Dan', 6, 1)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
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
