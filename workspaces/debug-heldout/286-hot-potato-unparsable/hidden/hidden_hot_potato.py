import sys

from hot_potato import hot_potato

CASES = [
    ("hot_potato(['Lena', 'Gus', 'Gus'], 5)", 'Gus'),
    ("hot_potato(['Max', 'Ian', 'Uma'], 1)", 'Uma'),
    ("hot_potato(['Lena'], 4)", 'Lena'),
    ("hot_potato(['Uma', 'Pia', 'Dan', 'Dan', 'Kim'], 1)", 'Kim'),
    ("hot_potato(['Sam', 'Nora', 'Rosa'], 1)", 'Rosa'),
    ("hot_potato(['Otto', 'Bob', 'Quin', 'Zoe', 'Rosa', 'Bob'], 5)", 'Bob'),
    ("hot_potato(['Max', 'Uma', 'Pia', 'Sam'], 1)", 'Sam'),
    ("hot_potato(['Jo', 'Gus', 'Kim', 'Kim', 'Finn', 'Otto'], 2)", 'Kim'),
    ("hot_potato(['Lena', 'Cleo', 'Quin'], 5)", 'Lena'),
    ("hot_potato(['Max'], 2)", 'Max'),
    ("hot_potato(['Rosa', 'Ian', 'Will'], 3)", 'Ian'),
    ("hot_potato(['Vera', 'Tess', 'Will', 'Finn', 'Otto'], 2)", 'Will'),
    ("hot_potato(['Lena', 'Will', 'Tess', 'Max', 'Sam'], 3)", 'Max'),
    ("hot_potato(['Hana', 'Quin', 'Vera', 'Finn', 'Sam'], 5)", 'Quin'),
    ("hot_potato(['Bob'], 4)", 'Bob'),
    ("hot_potato(['Zoe', 'Finn', 'Zoe', 'Bob', 'Uma'], 2)", 'Zoe'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("hot_potato.py"):
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
