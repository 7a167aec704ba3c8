import sys

from main import select_records

CASES = [
    ("select_records([('Gus', 26)])", ['Gus']),
    ("select_records([('Gus', 5), ('Bob', 30)])", ['Bob', 'Gus']),
    ("select_records([('Cleo', 4)])", ['Cleo']),
    ("select_records([('Kim', 20), ('Quin', 0)])", ['Kim', 'Quin']),
    ("select_records([('Hana', 8)])", ['Hana']),
    ("select_records([('Uma', 9), ('Jo', 7), ('Will', 1)])", ['Uma', 'Jo']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("main.py"):
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
