import sys

from source import per_person

CASES = [
    ("per_person([('Tess', 24, 2), ('Kim', 15, 2), ('Ian', 9, 4)])", []),
    ("per_person([('Max', 20, 4), ('Gus', 26, 2)])", ['Max', 'Gus']),
    ("per_person([('Max', 12, 3), ('Uma', 1, 5)])", ['Uma']),
    ("per_person([('Will', 27, 4), ('Max', 28, 1), ('Bob', 7, 2)])", ['Bob', 'Max']),
    ("per_person([('Bob', 8, 3)])", ['Bob']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
