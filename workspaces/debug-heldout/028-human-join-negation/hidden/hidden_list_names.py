import sys

from list_names import list_names

CASES = [
    ('list_names([])', 'nobody'),
    ("list_names(['Pia', 'Tess'])", 'Pia and Tess'),
    ("list_names(['Bob', 'Uma', 'Rosa', 'Zoe'])", 'Bob, Uma, Rosa and Zoe'),
    ("list_names(['Finn', 'Cleo', 'Max', 'Hana', 'Cleo'])", 'Finn, Cleo, Max, Hana and Cleo'),
    ("list_names(['Finn', 'Sam'])", 'Finn and Sam'),
    ("list_names(['Otto', 'Lena', 'Max', 'Zoe', 'Nora'])", 'Otto, Lena, Max, Zoe and Nora'),
    ("list_names(['Pia', 'Hana', 'Pia'])", 'Pia, Hana and Pia'),
    ("list_names(['Max', 'Dan', 'Dan', 'Gus', 'Sam'])", 'Max, Dan, Dan, Gus and Sam'),
    ("list_names(['Sam', 'Pia'])", 'Sam and Pia'),
    ("list_names(['Bob', 'Rosa', 'Nora', 'Tess'])", 'Bob, Rosa, Nora and Tess'),
    ("list_names(['Quin', 'Vera', 'Uma'])", 'Quin, Vera and Uma'),
    ("list_names(['Eve', 'Quin', 'Quin', 'Jo', 'Will'])", 'Eve, Quin, Quin, Jo and Will'),
    ("list_names(['Kim', 'Zoe'])", 'Kim and Zoe'),
    ("list_names(['Will', 'Tess', 'Zoe', 'Quin'])", 'Will, Tess, Zoe and Quin'),
    ("list_names(['Ian', 'Otto', 'Uma', 'Pia', 'Vera'])", 'Ian, Otto, Uma, Pia and Vera'),
    ("list_names(['Otto'])", 'Otto'),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
