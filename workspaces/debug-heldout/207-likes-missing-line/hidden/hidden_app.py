import sys

from app import summary

CASES = [
    ("summary(['Hana'])", 'Hana likes this'),
    ('summary([])', 'no one likes this'),
    ("summary(['Otto', 'Uma', 'Quin', 'Otto', 'Bob'])", 'Otto and 4 others like this'),
    ("summary(['Max', 'Kim', 'Ann', 'Tess'])", 'Max and 3 others like this'),
    ("summary(['Cleo', 'Finn', 'Ann'])", 'Cleo and 2 others like this'),
    ("summary(['Tess', 'Rosa'])", 'Tess and Rosa like this'),
    ("summary(['Max', 'Hana', 'Jo', 'Tess'])", 'Max and 3 others like this'),
    ("summary(['Max'])", 'Max likes this'),
    ("summary(['Dan', 'Tess', 'Quin', 'Jo'])", 'Dan and 3 others like this'),
    ("summary(['Quin'])", 'Quin likes this'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
