import sys

from change_unit import change_unit

CASES = [
    ("change_unit(60, 'cm', 'foot')", '2 foot'),
    ("change_unit(8, 'm', 'mm')", '8000 mm'),
    ("change_unit(1, 'foot', 'cm')", '30 cm'),
    ("change_unit(32, 'cm', 'foot')", '1 foot'),
    ("change_unit(3, 'km', 'm')", '3000 m'),
    ("change_unit(1, 'km', 'm')", '1000 m'),
    ("change_unit(5, 'cm', 'mm')", '50 mm'),
    ("change_unit(26, 'foot', 'cm')", '780 cm'),
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
