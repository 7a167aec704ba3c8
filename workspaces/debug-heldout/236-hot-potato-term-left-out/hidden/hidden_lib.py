import sys

from lib import hot_potato

CASES = [
    ("hot_potato(['Zoe', 'Otto'], 3)", 'Otto'),
    ("hot_potato(['Uma'], 3)", 'Uma'),
    ("hot_potato(['Zoe'], 1)", 'Zoe'),
    ("hot_potato(['Vera', 'Will', 'Ian', 'Ann'], 4)", 'Will'),
    ("hot_potato(['Zoe', 'Nora', 'Quin'], 1)", 'Quin'),
    ("hot_potato(['Will', 'Zoe', 'Kim', 'Ian', 'Lena'], 2)", 'Kim'),
    ("hot_potato(['Cleo', 'Ann'], 2)", 'Cleo'),
    ("hot_potato(['Pia', 'Uma', 'Finn', 'Otto', 'Quin', 'Kim'], 2)", 'Quin'),
    ("hot_potato(['Uma', 'Will', 'Max', 'Vera'], 5)", 'Will'),
    ("hot_potato(['Eve', 'Zoe'], 3)", 'Zoe'),
    ("hot_potato(['Zoe', 'Zoe', 'Max', 'Finn', 'Ann', 'Pia'], 3)", 'Ann'),
    ("hot_potato(['Lena', 'Will', 'Rosa', 'Finn', 'Gus', 'Otto'], 4)", 'Gus'),
    ("hot_potato(['Lena', 'Hana'], 2)", 'Lena'),
    ("hot_potato(['Nora', 'Sam', 'Tess', 'Tess', 'Eve', 'Tess'], 2)", 'Nora'),
    ("hot_potato(['Gus', 'Rosa', 'Ann', 'Eve', 'Otto', 'Finn'], 4)", 'Otto'),
    ("hot_potato(['Hana', 'Will', 'Jo', 'Cleo'], 4)", 'Will'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lib.py"):
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
