import sys

from work import to_query

CASES = [
    ("to_query({'page': 'noon'})", 'page=noon'),
    ('to_query({})', ''),
    ("to_query({'q': 3})", 'q=3'),
    ("to_query({'id': 9})", 'id=9'),
    ("to_query({'page': 17, 'b': 0})", 'page=17, b=0'),
    ("to_query({'page': 11})", 'page=11'),
    ("to_query({'id': 'king', 'page': 'and'})", 'id=king, page=and'),
    ("to_query({'id': 20})", 'id=20'),
    ("to_query({'q': 11, 'b': 17})", 'q=11, b=17'),
    ("to_query({'id': 2, 'q': 17, 'b': 17})", 'id=2, q=17, b=17'),
    ("to_query({'b': 'street', 'page': 7, 'a': 'king'})", 'b=street, page=7, a=king'),
    ("to_query({'q': 'green', 'id': 'summer', 'page': 'box'})", 'q=green, id=summer, page=box'),
    ("to_query({'id': 'door'})", 'id=door'),
    ("to_query({'a': 19, 'q': 'they', 'page': 11})", 'a=19, q=they, page=11'),
    ("to_query({'b': 11, 'q': 'tree'})", 'b=11, q=tree'),
    ("to_query({'q': 18, 'a': 'kayak', 'b': 'coffee'})", 'q=18, a=kayak, b=coffee'),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
