import sys

from summary import summary

CASES = [
    ("summary(['Finn', 'Kim'])", 'Finn and Kim like this'),
    ("summary(['Otto', 'Uma', 'Sam', 'Max', 'Bob'])", 'Otto and 4 others like this'),
    ("summary(['Pia'])", 'Pia likes this'),
    ("summary(['Zoe', 'Kim'])", 'Zoe and Kim like this'),
    ("summary(['Otto', 'Sam', 'Will', 'Ian', 'Sam'])", 'Otto and 4 others like this'),
    ("summary(['Nora', 'Ian', 'Uma', 'Jo', 'Rosa'])", 'Nora and 4 others like this'),
    ("summary(['Zoe', 'Sam', 'Otto'])", 'Zoe and 2 others like this'),
    ("summary(['Max', 'Bob', 'Finn', 'Quin', 'Max'])", 'Max and 4 others like this'),
    ("summary(['Tess', 'Ian'])", 'Tess and Ian like this'),
    ("summary(['Lena', 'Max', 'Eve', 'Sam', 'Finn'])", 'Lena and 4 others like this'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("summary.py"):
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
