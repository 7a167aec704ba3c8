import sys

from list_names import list_names

CASES = [
    ('list_names([])', ''),
    ("list_names(['Finn'])", 'Finn'),
    ("list_names(['Uma', 'Jo'])", 'Uma and Jo'),
    ("list_names(['Tess'])", 'Tess'),
    ("list_names(['Hana', 'Nora', 'Finn', 'Gus'])", 'Hana, Nora, Finn and Gus'),
    ("list_names(['Uma', 'Ann', 'Nora', 'Sam', 'Will'])", 'Uma, Ann, Nora, Sam and Will'),
    ("list_names(['Cleo', 'Uma'])", 'Cleo and Uma'),
    ("list_names(['Lena', 'Kim', 'Pia', 'Rosa', 'Cleo'])", 'Lena, Kim, Pia, Rosa and Cleo'),
    ("list_names(['Hana', 'Quin'])", 'Hana and Quin'),
    ("list_names(['Gus', 'Zoe'])", 'Gus and Zoe'),
    ("list_names(['Tess', 'Vera'])", 'Tess and Vera'),
    ("list_names(['Will', 'Nora'])", 'Will and Nora'),
    ("list_names(['Ann', 'Finn', 'Dan', 'Otto', 'Tess'])", 'Ann, Finn, Dan, Otto and Tess'),
    ("list_names(['Quin', 'Finn'])", 'Quin and Finn'),
    ("list_names(['Vera', 'Jo', 'Ann'])", 'Vera, Jo and Ann'),
    ("list_names(['Ann', 'Zoe', 'Ian', 'Eve', 'Max'])", 'Ann, Zoe, Ian, Eve and Max'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("list_names.py"):
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
