import sys

from basic import pass_around

CASES = [
    ("pass_around(['Finn', 'Bob'], 3)", 'Bob'),
    ("pass_around(['Sam', 'Dan', 'Bob'], 4)", 'Dan'),
    ("pass_around(['Jo', 'Dan', 'Kim', 'Jo', 'Gus'], 1)", 'Gus'),
    ("pass_around(['Finn'], 1)", 'Finn'),
    ("pass_around(['Uma', 'Dan', 'Vera', 'Tess', 'Finn', 'Ian'], 1)", 'Ian'),
    ("pass_around(['Otto', 'Gus', 'Otto', 'Zoe'], 4)", 'Gus'),
    ("pass_around(['Ian'], 1)", 'Ian'),
    ("pass_around(['Zoe', 'Zoe', 'Kim', 'Finn', 'Ian', 'Kim'], 2)", 'Zoe'),
    ("pass_around(['Tess', 'Bob'], 4)", 'Tess'),
    ("pass_around(['Nora', 'Nora', 'Tess'], 4)", 'Nora'),
    ("pass_around(['Kim', 'Finn', 'Dan', 'Otto', 'Rosa', 'Rosa'], 1)", 'Rosa'),
    ("pass_around(['Bob'], 5)", 'Bob'),
    ("pass_around(['Gus', 'Lena', 'Ann', 'Max', 'Dan'], 1)", 'Dan'),
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
