import sys

from tools import parse_query

CASES = [
    ("parse_query('x=18&x=15')", {'x': '15'}),
    ("parse_query('')", {}),
    ("parse_query('b=9&b=24&x=18&id=27')", {'b': '24', 'x': '18', 'id': '27'}),
    ("parse_query('a=6&c=30&x=14')", {'a': '6', 'c': '30', 'x': '14'}),
    ("parse_query('a=26&c=2&b=29&id=20')", {'a': '26', 'c': '2', 'b': '29', 'id': '20'}),
    ("parse_query('b=11')", {'b': '11'}),
    ("parse_query('x=23')", {'x': '23'}),
    ("parse_query('x=4')", {'x': '4'}),
    ("parse_query('c=22&id=7')", {'c': '22', 'id': '7'}),
    ("parse_query('a=1&a=28&c=17')", {'a': '28', 'c': '17'}),
    ("parse_query('b=3&x=10&a=11&a=26')", {'b': '3', 'x': '10', 'a': '26'}),
    ("parse_query('a=30')", {'a': '30'}),
    ("parse_query('a=22')", {'a': '22'}),
    ("parse_query('id=29')", {'id': '29'}),
    ("parse_query('x=0&a=17&c=27&a=28')", {'x': '0', 'a': '28', 'c': '27'}),
    ("parse_query('x=5')", {'x': '5'}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tools.py"):
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
