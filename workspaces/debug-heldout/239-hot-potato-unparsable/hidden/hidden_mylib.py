import sys

from mylib import eliminate

CASES = [
    ("eliminate(['Zoe', 'Quin'], 3)", ['Zoe', 'Quin']),
    ("eliminate(['Uma', 'Finn'], 4)", ['Finn', 'Uma']),
    ("eliminate(['Ann', 'Otto', 'Zoe', 'Uma'], 1)", ['Ann', 'Otto', 'Zoe', 'Uma']),
    ("eliminate(['Zoe', 'Ann'], 5)", ['Zoe', 'Ann']),
    ("eliminate(['Tess', 'Ann', 'Zoe', 'Hana', 'Bob', 'Otto'], 4)", ['Hana', 'Ann', 'Tess', 'Zoe', 'Otto', 'Bob']),
    ("eliminate(['Max', 'Lena', 'Rosa', 'Hana', 'Kim', 'Lena'], 4)", ['Hana', 'Rosa', 'Kim', 'Lena', 'Max']),
    ("eliminate(['Pia'], 4)", ['Pia']),
    ("eliminate(['Max', 'Ann', 'Uma', 'Zoe'], 5)", ['Max', 'Uma', 'Zoe', 'Ann']),
    ("eliminate(['Vera', 'Will', 'Nora'], 1)", ['Vera', 'Will', 'Nora']),
    ("eliminate(['Kim'], 3)", ['Kim']),
    ("eliminate(['Dan', 'Sam', 'Vera', 'Ann', 'Ann', 'Quin'], 4)", ['Ann', 'Vera', 'Quin', 'Sam', 'Dan']),
    ("eliminate(['Cleo', 'Cleo', 'Pia', 'Tess', 'Ian'], 2)", ['Pia', 'Ian', 'Tess', 'Cleo']),
    ("eliminate(['Nora', 'Lena', 'Hana', 'Kim', 'Will', 'Hana'], 3)", ['Hana', 'Nora', 'Will', 'Lena', 'Kim']),
    ("eliminate(['Vera', 'Jo', 'Will', 'Max', 'Nora'], 4)", ['Max', 'Will', 'Nora', 'Jo', 'Vera']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
