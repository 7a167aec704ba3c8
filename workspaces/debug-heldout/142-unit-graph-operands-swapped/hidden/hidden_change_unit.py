import sys

from change_unit import change_unit

CASES = [
    ("change_unit(60, 'foot', 'm')", '18 m'),
    ("change_unit(60, 'm', 'foot')", '180 foot'),
    ("change_unit(58, 'inch', 'inch')", '58 inch'),
    ("change_unit(60, 'km', 'm')", '60000 m'),
    ("change_unit(31, 'km', 'm')", '31000 m'),
    ("change_unit(55, 'cm', 'mm')", '550 mm'),
    ("change_unit(32, 'inch', 'foot')", '2 foot'),
    ("change_unit(2, 'cm', 'foot')", '0 foot'),
    ("change_unit(20, 'inch', 'cm')", '40 cm'),
    ("change_unit(2, 'cm', 'm')", '0 m'),
    ("change_unit(9, 'km', 'foot')", '29997 foot'),
    ("change_unit(33, 'foot', 'foot')", '33 foot'),
    ("change_unit(6, 'km', 'inch')", '240000 inch'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("change_unit.py"):
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
