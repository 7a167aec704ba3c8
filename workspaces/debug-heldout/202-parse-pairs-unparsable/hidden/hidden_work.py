import sys

from work import parse_pairs

CASES = [
    ("parse_pairs('c=1')", {'c': 1}),
    ("parse_pairs('c=9&a=30&x=4&b=9')", {'c': 9, 'a': 30, 'x': 4, 'b': 9}),
    ("parse_pairs('c=10')", {'c': 10}),
    ("parse_pairs('a=21&b=14')", {'a': 21, 'b': 14}),
    ("parse_pairs('id=12&id=11&a=16')", {'id': 11, 'a': 16}),
    ("parse_pairs('b=7')", {'b': 7}),
    ("parse_pairs('id=18&c=15')", {'id': 18, 'c': 15}),
    ("parse_pairs('id=20&id=24&b=19')", {'id': 24, 'b': 19}),
    ("parse_pairs('x=6&x=17&id=6&x=25')", {'x': 25, 'id': 6}),
    ("parse_pairs('a=1&c=1&b=2&x=18')", {'a': 1, 'c': 1, 'b': 2, 'x': 18}),
    ("parse_pairs('id=15&x=16')", {'id': 15, 'x': 16}),
    ("parse_pairs('b=21')", {'b': 21}),
    ("parse_pairs('x=4')", {'x': 4}),
    ("parse_pairs('id=15&a=10&x=15&x=1')", {'id': 15, 'a': 10, 'x': 1}),
    ("parse_pairs('c=26')", {'c': 26}),
    ("parse_pairs('a=24')", {'a': 24}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
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
