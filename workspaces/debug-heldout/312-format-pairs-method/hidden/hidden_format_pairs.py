import sys

from format_pairs import format_pairs

CASES = [
    ('format_pairs({})', ''),
    ("format_pairs({'b': 'iron'})", 'b=iron'),
    ("format_pairs({'a': 'three', 'id': 2})", 'a=three, id=2'),
    ("format_pairs({'id': 17, 'a': 'cat', 'page': 'door'})", 'a=cat, id=17, page=door'),
    ("format_pairs({'b': 'east', 'id': 0, 'q': 'jump'})", 'b=east, id=0, q=jump'),
    ("format_pairs({'b': 11, 'page': 15})", 'b=11, page=15'),
    ("format_pairs({'page': 10, 'b': 'aaa', 'a': 5})", 'a=5, b=aaa, page=10'),
    ("format_pairs({'q': 'wheel', 'id': 'gold'})", 'id=gold, q=wheel'),
    ("format_pairs({'q': 3})", 'q=3'),
    ("format_pairs({'a': 'one', 'b': 'three'})", 'a=one, b=three'),
    ("format_pairs({'q': 'by', 'page': 12, 'id': 8})", 'id=8, page=12, q=by'),
    ("format_pairs({'b': 18, 'a': 'moon'})", 'a=moon, b=18'),
    ("format_pairs({'q': 'Key', 'b': 'north', 'a': 5})", 'a=5, b=north, q=Key'),
    ("format_pairs({'b': 'chair'})", 'b=chair'),
    ("format_pairs({'id': 1})", 'id=1'),
    ("format_pairs({'a': 'moon', 'page': 4})", 'a=moon, page=4'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("format_pairs.py"):
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
