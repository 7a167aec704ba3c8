import sys

from to_query import to_query

CASES = [
    ('to_query({})', ''),
    ("to_query({'q': 4})", 'q=4'),
    ("to_query({'q': 2, 'id': 'blue'})", 'q=2&id=blue'),
    ("to_query({'page': 4, 'q': 'king', 'b': 'river'})", 'page=4&q=king&b=river'),
    ("to_query({'b': 4, 'a': 20, 'id': 'blue'})", 'b=4&a=20&id=blue'),
    ("to_query({'a': 15, 'q': 'stone.'})", 'a=15&q=stone.'),
    ("to_query({'b': 2, 'q': 3, 'id': 1})", 'b=2&q=3&id=1'),
    ("to_query({'page': 15})", 'page=15'),
    ("to_query({'q': 'mouse'})", 'q=mouse'),
    ("to_query({'q': 15})", 'q=15'),
    ("to_query({'id': 'hello', 'a': 16})", 'id=hello&a=16'),
    ("to_query({'a': 5})", 'a=5'),
    ("to_query({'a': 'bottle', 'q': 8, 'page': 'abba'})", 'a=bottle&q=8&page=abba'),
    ("to_query({'id': 7})", 'id=7'),
    ("to_query({'page': 'night', 'q': 16})", 'page=night&q=16'),
    ("to_query({'id': 3, 'q': 16})", 'id=3&q=16'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("to_query.py"):
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
