import sys

from parse_query import parse_query

CASES = [
    ("parse_query('id=16&b=14')", {'id': '16', 'b': '14'}),
    ("parse_query('c=7')", {'c': '7'}),
    ("parse_query('b=21&b=24&x=24&x=25')", {'b': '24', 'x': '25'}),
    ("parse_query('')", {}),
    ("parse_query('a=28&id=18&a=6')", {'a': '6', 'id': '18'}),
    ("parse_query('b=23&b=3&x=9')", {'b': '3', 'x': '9'}),
    ("parse_query('id=30')", {'id': '30'}),
    ("parse_query('id=0&a=24&id=18')", {'id': '18', 'a': '24'}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("parse_query.py"):
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
