import sys

from human_join import human_join

CASES = [
    ("human_join(['Tess', 'Ann'])", 'Tess and Ann'),
    ('human_join([])', ''),
    ("human_join(['Nora', 'Quin'])", 'Nora and Quin'),
    ("human_join(['Hana', 'Bob', 'Quin', 'Ann'])", 'Hana, Bob, Quin and Ann'),
    ("human_join(['Bob', 'Hana', 'Quin', 'Quin'])", 'Bob, Hana, Quin and Quin'),
    ("human_join(['Otto', 'Uma', 'Finn'])", 'Otto, Uma and Finn'),
    ("human_join(['Gus'])", 'Gus'),
    ("human_join(['Tess', 'Finn', 'Pia', 'Ann'])", 'Tess, Finn, Pia and Ann'),
    ("human_join(['Vera', 'Finn', 'Will', 'Tess', 'Rosa'])", 'Vera, Finn, Will, Tess and Rosa'),
    ("human_join(['Nora', 'Hana'])", 'Nora and Hana'),
    ("human_join(['Dan', 'Tess', 'Max', 'Gus', 'Sam'])", 'Dan, Tess, Max, Gus and Sam'),
    ("human_join(['Zoe', 'Dan'])", 'Zoe and Dan'),
    ("human_join(['Lena'])", 'Lena'),
    ("human_join(['Finn', 'Uma'])", 'Finn and Uma'),
    ("human_join(['Dan', 'Uma'])", 'Dan and Uma'),
    ("human_join(['Hana', 'Dan'])", 'Hana and Dan'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("human_join.py"):
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
