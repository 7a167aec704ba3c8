import sys

from app import tie_break

CASES = [
    ("tie_break([('X', 3, 2), ('X', 3, 2)])", ['X']),
    ("tie_break([('X', 0, 2), ('X', 0, 2)])", ['X']),
    ("tie_break([('X', 0, 0), ('Y', 3, 0)])", ['Y', 'X']),
    ("tie_break([('Z', 3, 3), ('Y', 3, 0), ('Z', 0, 1), ('Y', 0, 1)])", ['Y', 'Z']),
    ("tie_break([('Z', 1, 3), ('Z', 2, 0)])", ['Z']),
    ("tie_break([('X', 3, 2), ('Z', 3, 3), ('X', 3, 1)])", ['X', 'Z']),
    ("tie_break([('Y', 0, 0), ('Z', 0, 3), ('Y', 1, 1)])", ['Y', 'Z']),
    ("tie_break([('X', 2, 3), ('Y', 3, 0)])", ['Y', 'X']),
    ("tie_break([('Z', 1, 3)])", ['Z']),
    ("tie_break([('X', 3, 3), ('X', 3, 3), ('X', 0, 0)])", ['X']),
    ("tie_break([('X', 3, 2), ('X', 0, 1), ('Y', 1, 2)])", ['X', 'Y']),
    ("tie_break([('X', 0, 1), ('X', 1, 1), ('Z', 0, 2)])", ['X', 'Z']),
    ("tie_break([('Y', 1, 3), ('X', 1, 3), ('Y', 0, 1), ('X', 1, 1)])", ['X', 'Y']),
    ("tie_break([('X', 1, 0), ('Y', 1, 3)])", ['X', 'Y']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
