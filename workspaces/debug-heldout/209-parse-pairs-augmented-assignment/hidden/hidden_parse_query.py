import sys

from parse_query import parse_query

CASES = [
    ("parse_query('x=0&x=18')", {'x': '18'}),
    ("parse_query('b=22&c=17')", {'b': '22', 'c': '17'}),
    ("parse_query('c=10&a=8&id=19')", {'c': '10', 'a': '8', 'id': '19'}),
    ("parse_query('b=7')", {'b': '7'}),
    ("parse_query('x=27&a=30')", {'x': '27', 'a': '30'}),
    ("parse_query('x=6&a=14&a=1&id=2')", {'x': '6', 'a': '1', 'id': '2'}),
    ("parse_query('b=3&x=17&c=0&a=7')", {'b': '3', 'x': '17', 'c': '0', 'a': '7'}),
    ("parse_query('c=16&b=19&x=9')", {'c': '16', 'b': '19', 'x': '9'}),
    ("parse_query('x=28&c=16&id=30&id=13')", {'x': '28', 'c': '16', 'id': '13'}),
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
