import sys

from buggy import total_by

CASES = [
    ('total_by([])', ''),
    ("total_by([('Finn', 6, 2), ('Hana', 10, 2)])", 'Finn'),
    ("total_by([('Will', 4, 2), ('Vera', 4, 1), ('Pia', 12, 2), ('Otto', 15, 1), ('Pia', 12, 2), ('Tess', 30, 2)])", 'Tess'),
    ("total_by([('Uma', 14, 3), ('Rosa', 27, 2), ('Ian', 14, 2), ('Kim', 27, 1), ('Rosa', 27, 2), ('Zoe', 2, 3)])", 'Uma'),
    ("total_by([('Finn', 2, 5), ('Finn', 2, 5), ('Otto', 11, 2), ('Finn', 2, 5), ('Hana', 18, 2)])", 'Hana'),
    ("total_by([('Dan', 12, 2)])", 'Dan'),
    ("total_by([('Lena', 13, 4), ('Tess', 3, 3), ('Cleo', 24, 4), ('Cleo', 1, 2), ('Quin', 28, 5)])", 'Lena'),
    ("total_by([('Otto', 28, 4), ('Gus', 19, 2), ('Uma', 5, 5), ('Eve', 8, 1), ('Lena', 26, 4)])", 'Otto'),
    ("total_by([('Tess', 23, 3), ('Gus', 13, 4), ('Bob', 26, 2)])", 'Tess'),
    ("total_by([('Cleo', 18, 1)])", 'Cleo'),
    ("total_by([('Pia', 18, 2), ('Eve', 26, 4), ('Dan', 3, 4)])", 'Pia'),
    ("total_by([('Will', 11, 4), ('Otto', 14, 5), ('Zoe', 23, 3), ('Otto', 14, 5)])", 'Will'),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
