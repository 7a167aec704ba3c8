import sys

from list_names import list_names

CASES = [
    ("list_names(['Pia', 'Sam'])", 'Pia and Sam'),
    ("list_names(['Quin', 'Ian'])", 'Quin and Ian'),
    ("list_names(['Otto', 'Uma'])", 'Otto and Uma'),
    ("list_names(['Zoe', 'Quin'])", 'Zoe and Quin'),
    ("list_names(['Nora', 'Jo'])", 'Nora and Jo'),
    ("list_names(['Will', 'Otto', 'Finn'])", 'Will, Otto and Finn'),
    ("list_names(['Cleo'])", 'Cleo'),
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
