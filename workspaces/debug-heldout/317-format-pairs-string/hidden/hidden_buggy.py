import sys

from buggy import format_pairs

CASES = [
    ("format_pairs({'q': 17})", 'q=17'),
    ('format_pairs({})', ''),
    ("format_pairs({'b': 'a', 'q': 20, 'id': 9})", 'b=a, id=9, q=20'),
    ("format_pairs({'page': 'sun', 'q': 'the'})", 'page=sun, q=the'),
    ("format_pairs({'b': 15, 'page': 'stone', 'a': 'Kayak'})", 'a=Kayak, b=15, page=stone'),
    ("format_pairs({'a': 6, 'page': 'milk', 'id': 12})", 'a=6, id=12, page=milk'),
    ("format_pairs({'q': 'small', 'a': 'in', 'b': 'World'})", 'a=in, b=World, q=small'),
    ("format_pairs({'id': 19, 'b': 'slow'})", 'b=slow, id=19'),
    ("format_pairs({'b': 13, 'q': 19})", 'b=13, q=19'),
    ("format_pairs({'id': 6, 'a': 13})", 'a=13, id=6'),
    ("format_pairs({'id': 4, 'q': 8})", 'id=4, q=8'),
    ("format_pairs({'page': 13, 'id': 17, 'b': 'table', 'q': 14})", 'b=table, id=17, page=13, q=14'),
    ("format_pairs({'page': 12, 'b': 5, 'q': 18})", 'b=5, page=12, q=18'),
    ("format_pairs({'b': 18, 'q': 'radar', 'a': 'I'})", 'a=I, b=18, q=radar'),
    ("format_pairs({'b': 'jump', 'id': 'Fast'})", 'b=jump, id=Fast'),
    ("format_pairs({'id': 'we', 'b': 'street', 'page': 2})", 'b=street, id=we, page=2'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
