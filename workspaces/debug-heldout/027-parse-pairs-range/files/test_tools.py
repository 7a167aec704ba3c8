import sys

from tools import parse_query

CASES = [
    ("parse_query('id=19&b=21')", {'id': '19', 'b': '21'}),
    ("parse_query('x=3&b=3&c=25')", {'x': '3', 'b': '3', 'c': '25'}),
    ("parse_query('x=14&id=8')", {'x': '14', 'id': '8'}),
    ("parse_query('a=25&b=13&b=12&b=3')", {'a': '25', 'b': '3'}),
    ("parse_query('x=26&b=14&a=21')", {'x': '26', 'b': '14', 'a': '21'}),
    ("parse_query('id=3&c=12&a=10')", {'id': '3', 'c': '12', 'a': '10'}),
    ("parse_query('b=22&b=28&a=27')", {'b': '28', 'a': '27'}),
    ("parse_query('c=13')", {'c': '13'}),
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
