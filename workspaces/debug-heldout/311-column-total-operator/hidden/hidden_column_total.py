import sys

from column_total import column_total

CASES = [
    ("column_total(['Tess,0,9'], 2)", 9),
    ('column_total([], 1)', 0),
    ('column_total([], 2)', 0),
    ("column_total(['Will,10,0', 'Tess,4,7', 'Finn,28,0'], 2)", 7),
    ("column_total(['Zoe,8,3', 'Zoe,8,3'], 2)", 6),
    ("column_total(['Pia,8,2'], 1)", 8),
    ("column_total(['Ann,2,0', 'Gus,10,7', 'Kim,27,0'], 1)", 39),
    ("column_total(['Lena,7,4'], 1)", 7),
    ("column_total(['Kim,10,3', 'Zoe,25,5', 'Finn,29,0', 'Kim,10,3', 'Eve,7,9'], 2)", 20),
    ("column_total(['Will,17,2', 'Vera,30,4', 'Eve,11,8', 'Pia,7,7', 'Vera,15,2'], 2)", 23),
    ("column_total(['Zoe,28,2', 'Cleo,29,2', 'Zoe,1,0'], 1)", 58),
    ("column_total(['Lena,24,5', 'Gus,23,0', 'Finn,25,2', 'Ian,27,0'], 1)", 99),
    ("column_total(['Ian,11,3', 'Zoe,12,6', 'Finn,23,2', 'Eve,9,3', 'Eve,30,6'], 1)", 85),
    ("column_total(['Ann,6,2', 'Ann,6,2', 'Rosa,9,5', 'Cleo,14,0'], 1)", 35),
    ("column_total(['Dan,0,9'], 1)", 0),
    ("column_total(['Uma,15,0', 'Uma,15,0', 'Eve,27,3'], 2)", 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("column_total.py"):
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
