import sys

from parse_query import parse_query

CASES = [
    ("parse_query('')", {}),
    ("parse_query('id=22')", {'id': '22'}),
    ("parse_query('id=7&a=8')", {'id': '7', 'a': '8'}),
    ("parse_query('x=22&x=1')", {'x': '1'}),
    ("parse_query('id=13&b=15&x=1&id=21')", {'id': '21', 'b': '15', 'x': '1'}),
    ("parse_query('b=2&a=29')", {'b': '2', 'a': '29'}),
    ("parse_query('x=17')", {'x': '17'}),
    ("parse_query('b=21&b=4&b=4&x=7')", {'b': '4', 'x': '7'}),
    ("parse_query('id=29&b=1&a=1&c=11')", {'id': '29', 'b': '1', 'a': '1', 'c': '11'}),
    ("parse_query('x=11&a=21&b=1&a=30')", {'x': '11', 'a': '30', 'b': '1'}),
    ("parse_query('a=29&id=23&a=13')", {'a': '13', 'id': '23'}),
    ("parse_query('id=19&c=2&b=17')", {'id': '19', 'c': '2', 'b': '17'}),
    ("parse_query('c=27&a=12')", {'c': '27', 'a': '12'}),
    ("parse_query('id=12&c=28&x=14&a=5')", {'id': '12', 'c': '28', 'x': '14', 'a': '5'}),
    ("parse_query('a=28&c=28&id=8')", {'a': '28', 'c': '28', 'id': '8'}),
    ("parse_query('c=16&a=21&a=4&id=9')", {'c': '16', 'a': '4', 'id': '9'}),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
