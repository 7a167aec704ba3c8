import sys

from parse_query import parse_query

CASES = [
    ("parse_query('x=14&a=1&b=29')", {'x': '14', 'a': '1', 'b': '29'}),
    ("parse_query('a=26&c=28')", {'a': '26', 'c': '28'}),
    ("parse_query('b=10')", {'b': '10'}),
    ("parse_query('a=15&a=21&id=1')", {'a': '21', 'id': '1'}),
    ("parse_query('b=20&x=12')", {'b': '20', 'x': '12'}),
    ("parse_query('x=20&c=15&a=10')", {'x': '20', 'c': '15', 'a': '10'}),
    ("parse_query('x=18&a=3&id=12')", {'x': '18', 'a': '3', 'id': '12'}),
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
