import sys

from total_of_field import total_of_field

CASES = [
    ("total_of_field(['Cleo,30,0', 'Zoe,26,8'], 2)", 8),
    ("total_of_field(['Will,3,5', 'Ian,0,5'], 2)", 10),
    ("total_of_field(['Rosa,15,7'], 1)", 15),
    ("total_of_field(['Bob,9,8'], 1)", 9),
    ("total_of_field(['Eve,23,7', 'Sam,3,9', 'Sam,3,9'], 2)", 25),
    ("total_of_field(['Kim,19,3', 'Jo,18,7', 'Hana,19,8', 'Will,17,0', 'Vera,16,1'], 2)", 19),
    ("total_of_field(['Jo,11,1'], 2)", 1),
    ("total_of_field(['Otto,2,5', 'Dan,12,2', 'Lena,22,5', 'Quin,4,4'], 2)", 16),
    ("total_of_field(['Finn,21,8'], 1)", 21),
    ("total_of_field(['Quin,10,6', 'Ann,24,1', 'Dan,18,1'], 2)", 8),
    ("total_of_field(['Dan,18,4', 'Ann,26,1'], 1)", 44),
    ("total_of_field(['Sam,25,4', 'Rosa,25,7', 'Lena,22,0', 'Vera,3,3'], 2)", 14),
    ("total_of_field(['Quin,30,0', 'Ian,26,0', 'Quin,0,7'], 1)", 56),
    ('total_of_field([], 1)', 0),
    ("total_of_field(['Bob,4,3'], 1)", 4),
    ("total_of_field(['Nora,28,1', 'Rosa,12,6', 'Vera,8,7'], 2)", 14),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("total_of_field.py"):
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
