import sys

from find_records import find_records

CASES = [
    ("find_records([('Max', 5), ('Max', 5), ('Max', 6), ('Otto', 18)])", ['Otto']),
    ("find_records([('Hana', 4), ('Tess', 5), ('Rosa', 28)])", ['Rosa']),
    ("find_records([('Will', 21), ('Lena', 12)])", ['Will', 'Lena']),
    ("find_records([('Jo', 11), ('Quin', 6), ('Finn', 7)])", ['Jo', 'Finn']),
    ("find_records([('Pia', 0), ('Jo', 28), ('Max', 12)])", ['Jo', 'Max']),
    ("find_records([('Zoe', 1), ('Lena', 4), ('Will', 27), ('Sam', 4)])", ['Will']),
    ("find_records([('Vera', 6)])", []),
    ("find_records([('Tess', 5)])", []),
    ("find_records([('Tess', 2), ('Tess', 2), ('Hana', 23), ('Ann', 0)])", ['Hana']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("find_records.py"):
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
