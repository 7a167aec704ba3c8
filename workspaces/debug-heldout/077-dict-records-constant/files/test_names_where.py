import sys

from names_where import names_where

CASES = [
    ("names_where([('Dan', 0)])", []),
    ("names_where([('Max', 3), ('Hana', 30), ('Rosa', 6)])", []),
    ("names_where([('Finn', 15), ('Pia', 3), ('Ann', 7)])", [0]),
    ("names_where([('Sam', 6)])", []),
    ("names_where([('Eve', 28), ('Vera', 2), ('Cleo', 19)])", []),
    ("names_where([('Gus', 19)])", []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("names_where.py"):
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
