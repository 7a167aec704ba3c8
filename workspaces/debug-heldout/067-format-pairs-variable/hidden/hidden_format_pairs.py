import sys

from format_pairs import format_pairs

CASES = [
    ('format_pairs({})', ''),
    ("format_pairs({'id': 'door', 'q': 15, 'page': 'we'})", 'id=door&page=we&q=15'),
    ("format_pairs({'b': 'blue', 'q': 14})", 'b=blue&q=14'),
    ("format_pairs({'q': 'I', 'a': 'we', 'b': 'level'})", 'a=we&b=level&q=I'),
    ("format_pairs({'q': 'we', 'page': 'of', 'a': 12})", 'a=12&page=of&q=we'),
    ("format_pairs({'b': 'dog'})", 'b=dog'),
    ("format_pairs({'id': 0, 'b': 'queue'})", 'b=queue&id=0'),
    ("format_pairs({'a': 3, 'b': 'abba', 'id': 'in!'})", 'a=3&b=abba&id=in!'),
    ("format_pairs({'id': 1, 'page': 'abba', 'a': 'key'})", 'a=key&id=1&page=abba'),
    ("format_pairs({'a': 1})", 'a=1'),
    ("format_pairs({'b': 'egg', 'a': 'wheel'})", 'a=wheel&b=egg'),
    ("format_pairs({'a': 19, 'b': 'cat', 'page': 0})", 'a=19&b=cat&page=0'),
    ("format_pairs({'page': 10, 'a': 'aaa', 'b': 10})", 'a=aaa&b=10&page=10'),
    ("format_pairs({'a': 'blue', 'b': 'week', 'q': 'queue'})", 'a=blue&b=week&q=queue'),
    ("format_pairs({'id': 18, 'q': 1})", 'id=18&q=1'),
    ("format_pairs({'b': 'book'})", 'b=book'),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
