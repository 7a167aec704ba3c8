import sys

from list_names import list_names

CASES = [
    ("list_names(['Zoe', 'Vera'])", 'Zoe and Vera'),
    ("list_names(['Max', 'Bob', 'Ann', 'Lena'])", 'Max, Bob, Ann and Lena'),
    ("list_names(['Zoe', 'Cleo', 'Vera'])", 'Zoe, Cleo and Vera'),
    ("list_names(['Dan', 'Vera', 'Jo', 'Max', 'Vera'])", 'Dan, Vera, Jo, Max and Vera'),
    ("list_names(['Finn', 'Rosa', 'Nora', 'Tess'])", 'Finn, Rosa, Nora and Tess'),
    ("list_names(['Eve', 'Finn'])", 'Eve and Finn'),
    ("list_names(['Gus', 'Gus', 'Ian', 'Finn'])", 'Gus, Gus, Ian and Finn'),
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
