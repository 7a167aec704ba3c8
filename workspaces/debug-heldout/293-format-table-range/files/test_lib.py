import sys

from lib import format_table

CASES = [
    ("format_table([('Blue', 1442), ('sun', 17)])", ['Blue: 1442', 'sun : 17']),
    ("format_table([('south', 1)])", ['south: 1']),
    ("format_table([('is', 1935), ('North', 1987)])", ['is   : 1935', 'North: 1987']),
    ("format_table([('lamp', 691)])", ['lamp: 691']),
    ("format_table([('lamp', 1214), ('world', 467)])", ['lamp : 1214', 'world: 467']),
    ("format_table([('week', 1507), ('jump', 1739)])", ['week: 1507', 'jump: 1739']),
    ("format_table([('snow', 1978), ('summer', 12)])", ['snow  : 1978', 'summer: 12']),
    ("format_table([('street', 1130)])", ['street: 1130']),
    ("format_table([('small', 1965)])", ['small: 1965']),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
