import sys

from core import select_records

CASES = [
    ("select_records([('Ann', 16), ('Will', 5)])", {'n': [16], 'l': [5]}),
    ("select_records([('Sam', 25)])", {'m': [25]}),
    ('select_records([])', {}),
    ("select_records([('Pia', 1)])", {'a': [1]}),
    ("select_records([('Hana', 1), ('Uma', 6)])", {'a': [1, 6]}),
    ("select_records([('Tess', 15), ('Pia', 28), ('Nora', 2)])", {'s': [15], 'a': [28, 2]}),
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
