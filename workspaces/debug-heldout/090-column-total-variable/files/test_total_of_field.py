import sys

from total_of_field import total_of_field

CASES = [
    ("total_of_field(['Eve,10,6', 'Bob,8,2'], 1)", 18),
    ("total_of_field(['Zoe,26,4', 'Tess,29,2'], 2)", 6),
    ("total_of_field(['Ann,7,5', 'Ann,5,4', 'Hana,27,4'], 1)", 39),
    ("total_of_field(['Ann,3,5', 'Zoe,30,3', 'Lena,16,6'], 2)", 14),
    ("total_of_field(['Kim,12,4', 'Kim,12,4'], 1)", 24),
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
