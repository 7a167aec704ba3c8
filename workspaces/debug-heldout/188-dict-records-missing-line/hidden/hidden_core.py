import sys

from core import select_records

CASES = [
    ("select_records([('Jo', 6)])", {'o': [6]}),
    ("select_records([('Uma', 8), ('Jo', 18)])", {'a': [8], 'o': [18]}),
    ("select_records([('Will', 5), ('Gus', 30)])", {'l': [5], 's': [30]}),
    ("select_records([('Ian', 9), ('Kim', 16), ('Tess', 16)])", {'n': [9], 'm': [16], 's': [16]}),
    ("select_records([('Sam', 6)])", {'m': [6]}),
    ("select_records([('Jo', 24)])", {'o': [24]}),
    ("select_records([('Nora', 2), ('Max', 9)])", {'a': [2], 'x': [9]}),
    ("select_records([('Cleo', 7), ('Tess', 9), ('Cleo', 5), ('Cleo', 5), ('Eve', 6)])", {'o': [7, 5, 5], 's': [9], 'e': [6]}),
    ("select_records([('Ann', 24), ('Will', 5), ('Zoe', 6)])", {'n': [24], 'l': [5], 'e': [6]}),
    ("select_records([('Lena', 5), ('Nora', 0), ('Ann', 18)])", {'a': [5, 0], 'n': [18]}),
    ("select_records([('Finn', 25), ('Finn', 25), ('Eve', 6), ('Gus', 19), ('Uma', 11)])", {'n': [25, 25], 'e': [6], 's': [19], 'a': [11]}),
    ("select_records([('Dan', 2), ('Will', 4), ('Bob', 8), ('Uma', 14), ('Max', 9)])", {'n': [2], 'l': [4], 'b': [8], 'a': [14], 'x': [9]}),
    ("select_records([('Max', 4), ('Tess', 10), ('Sam', 6), ('Max', 2)])", {'x': [4, 2], 's': [10], 'm': [6]}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
