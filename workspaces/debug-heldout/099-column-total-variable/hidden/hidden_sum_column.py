import sys

from sum_column import sum_column

CASES = [
    ("sum_column(['Nora,5,9', 'Dan,21,9'], 1)", 26),
    ('sum_column([], 2)', 0),
    ("sum_column(['Sam,12,9', 'Finn,7,7', 'Ann,9,4', 'Sam,12,5'], 1)", 40),
    ("sum_column(['Finn,0,5', 'Max,28,6', 'Quin,21,7', 'Ann,27,0', 'Lena,28,5'], 2)", 23),
    ("sum_column(['Finn,25,3'], 1)", 25),
    ("sum_column(['Bob,24,6', 'Nora,5,6', 'Jo,4,8'], 1)", 33),
    ("sum_column(['Nora,10,0', 'Ann,16,8'], 1)", 26),
    ("sum_column(['Otto,21,9', 'Eve,25,0', 'Hana,23,2', 'Vera,4,1'], 1)", 73),
    ("sum_column(['Ann,1,2', 'Will,15,5', 'Will,14,0', 'Rosa,12,5'], 1)", 42),
    ("sum_column(['Zoe,4,1', 'Zoe,4,1', 'Dan,15,1', 'Lena,4,8'], 1)", 27),
    ("sum_column(['Sam,12,2'], 2)", 2),
    ("sum_column(['Zoe,20,3'], 2)", 3),
    ("sum_column(['Finn,11,3'], 1)", 11),
    ('sum_column([], 1)', 0),
    ("sum_column(['Ann,19,0', 'Ann,19,0', 'Ann,19,0', 'Max,19,5', 'Otto,1,0'], 1)", 77),
    ("sum_column(['Rosa,22,7', 'Otto,21,0', 'Ann,30,0', 'Pia,6,5', 'Uma,24,7'], 1)", 103),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("sum_column.py"):
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
